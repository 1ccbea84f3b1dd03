package io.dueline.alert;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What becomes of deliveries that are over.
 *
 * @param retention how long they can be looked at and sent anew
 */
@ConfigurationProperties("dueline.deliveries")
record DeliverySettings(@DefaultValue("30d") Duration retention) {
    DeliverySettings {
        if (retention.compareTo(Duration.ofDays(2)) < 0) {
            throw new IllegalArgumentException(
                    "dueline.deliveries.retention: " + retention
                            + " is too short; what is tried again takes 2 days at most");
        }
    }
}
