package io.dueline.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/** An index on a large table takes as long as it takes: whoever migrates waits for its answer without a limit. */
@Component
class PatientMigrations implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration flyway) {
        flyway.dataSource(new DelegatingDataSource(flyway.getDataSource()) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection patient = super.getConnection();
                patient.setNetworkTimeout(Runnable::run, 0);
                return patient;
            }
        });
    }
}
