package io.dueline.report;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * How work is handed out: {@code dueline.queue.*}.
 *
 * @param reserveFor how long a ticket to solve is kept for the agent who was handed it; a second to a day
 */
@ConfigurationProperties("dueline.queue")
record QueueSettings(@DefaultValue("10m") Duration reserveFor) {

    QueueSettings {
        if (reserveFor.compareTo(Duration.ofSeconds(1)) < 0 || reserveFor.compareTo(Duration.ofDays(1)) > 0) {
            throw new InvalidConfigurationPropertyValueException("dueline.queue.reserve-for", reserveFor,
                    "one second to one day is allowed");
        }
    }
}
