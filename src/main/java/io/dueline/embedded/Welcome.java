package io.dueline.embedded;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;
import org.springframework.core.env.Environment;

/** What the console shows when everything is up. */
record Welcome(String address, String temporalUi, Duration sinceStart) {

    private static final String TEXT = """

              Dueline is up after %.1f s.

              Console      %s/
              API          %s/api/v1
              API docs     %s/docs
              Temporal UI  %s

              A first question, when an hour is up that begins half an hour before a weekend:

              curl %s/api/v1/calendars/add -H 'Content-Type: application/json' -d '{
                "calendar": {"timeZone": "Europe/Sofia", "hours": {"mon-fri": ["09:00-18:00"]}},
                "start": "2026-11-20T17:30:00+02:00", "duration": "1h"}'
            """;

    static Welcome to(Environment environment) {
        return new Welcome(address(environment), environment.getProperty(TemporalServer.UI_URL, "(yours)"),
                Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()));
    }

    private static String address(Environment environment) {
        var host = environment.getProperty("server.address", "localhost");
        return "http://" + host + ":" + environment.getProperty("local.server.port");
    }

    String text() {
        return String.format(Locale.ROOT, TEXT, sinceStart.toMillis() / 1000.0, address, address, address, temporalUi,
                address);
    }
}
