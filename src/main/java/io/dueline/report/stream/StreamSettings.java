package io.dueline.report.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * How changes are streamed: {@code dueline.stream.*}.
 *
 * @param keep how long changes are kept for those who come back; a minute to thirty days
 * @param heartbeat how often something is written on an idle line; a second to five minutes
 */
@ConfigurationProperties("dueline.stream")
record StreamSettings(@DefaultValue("24h") Duration keep, @DefaultValue("15s") Duration heartbeat) {

    StreamSettings {
        if (keep.compareTo(Duration.ofMinutes(1)) < 0 || keep.compareTo(Duration.ofDays(30)) > 0) {
            throw new InvalidConfigurationPropertyValueException("dueline.stream.keep", keep,
                    "one minute to thirty days is allowed");
        }
        if (heartbeat.compareTo(Duration.ofSeconds(1)) < 0 || heartbeat.compareTo(Duration.ofMinutes(5)) > 0) {
            throw new InvalidConfigurationPropertyValueException("dueline.stream.heartbeat", heartbeat,
                    "one second to five minutes is allowed");
        }
    }
}
