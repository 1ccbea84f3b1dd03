package io.dueline.report;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What reports may cost.
 *
 * @param timeout how long the database may work for it, at least a millisecond
 */
@ConfigurationProperties("dueline.report")
record ReportSettings(@DefaultValue("30s") Duration timeout) {
    ReportSettings {
        if (timeout.toMillis() < 1) {
            throw new IllegalArgumentException("dueline.report.timeout must be at least 1ms, not " + timeout);
        }
    }
}
