package io.dueline.embedded;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** What the service was told about the servers it needs, all of it read before anything starts. */
record Settings(ServerSettings server, PostgresSettings postgres, TemporalSettings temporal, boolean needsPostgres,
        boolean needsTemporal) {

    static final String POSTGRES_URL = "spring.datasource.url";
    static final String TEMPORAL_TARGET = "spring.temporal.connection.target";
    private static final String TEMPORAL_FOR_TESTS = "spring.temporal.test-server.enabled";

    static Settings of(Environment environment) {
        var binder = Binder.get(environment);
        return new Settings(
                binder.bindOrCreate(ServerSettings.PREFIX, ServerSettings.class),
                binder.bindOrCreate(PostgresSettings.PREFIX, PostgresSettings.class),
                binder.bindOrCreate(TemporalSettings.PREFIX, TemporalSettings.class),
                isAbsent(POSTGRES_URL, environment),
                isAbsent(TEMPORAL_TARGET, environment)
                        && !environment.getProperty(TEMPORAL_FOR_TESTS, Boolean.class, false));
    }

    private static boolean isAbsent(String property, Environment environment) {
        return !StringUtils.hasText(environment.getProperty(property));
    }

    boolean needsHome() {
        return needsPostgres || needsTemporal;
    }
}
