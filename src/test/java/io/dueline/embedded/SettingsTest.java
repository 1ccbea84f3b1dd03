package io.dueline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class SettingsTest {

    @Test
    void everything_has_a_default() {
        var settings = settings("");
        assertThat(settings.server().port()).isEqualTo(8080);
        assertThat(settings.postgres().port()).isNull();
        assertThat(settings.temporal()).isEqualTo(new TemporalSettings(7233, 8233));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dueline.embedded.temporal.port=70000   | dueline.embedded.temporal.port is "70000": a port from 1 to 65535 is allowed
            dueline.embedded.temporal.ui-port=0    | dueline.embedded.temporal.ui-port is "0": a port from 1 to 65535 is allowed
            dueline.embedded.temporal.ui-port=7233 | dueline.embedded.temporal.ui-port is "7233": a port other than dueline.embedded.temporal.port is allowed
            dueline.embedded.postgres.port=-1      | dueline.embedded.postgres.port is "-1": a port from 1 to 65535 is allowed
            dueline.embedded.postgres.port=any     | dueline.embedded.postgres.port is "any": a whole number is allowed
            server.port=http                       | server.port is "http": a whole number is allowed
            server.address=no such host            | server.address is "no such host": a name or address of this machine is allowed
            """)
    void a_bad_value_is_named_with_what_is_allowed(
            String property, String message) {
        var failure = catchThrowable(() -> settings(property));
        assertThat(RefusalReporter.reason(failure)).contains(message);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',                                                 true,  true
            spring.datasource.url=jdbc:postgresql://db/dueline, false, true
            spring.temporal.connection.target=temporal:7233,    true,  false
            spring.temporal.test-server.enabled=true,           true,  false
            """)
    void what_the_service_is_pointed_at_is_not_started_here(String property, boolean postgres,
            boolean temporal) {
        var settings = settings(property);
        assertThat(settings.needsPostgres()).isEqualTo(postgres);
        assertThat(settings.needsTemporal()).isEqualTo(temporal);
    }

    private static Settings settings(String property) {
        var environment = new MockEnvironment();
        if (!property.isEmpty()) environment.setProperty(property.split("=")[0], property.split("=")[1]);
        return Settings.of(environment);
    }
}
