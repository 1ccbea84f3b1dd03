package io.dueline.alert;

import io.dueline.policy.Recipient;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named place that alerts are sent to.
 *
 * @param kind {@code WEBHOOK}, {@code SLACK}, {@code TEAMS} or {@code PAGERDUTY}
 * @param secrets the newest first: a webhook is signed with each of them, PagerDuty has one routing key, chats have none
 * @param disabled why nothing is sent there any more; null: it is in use
 */
public record Destination(
        String name, Recipient.Kind kind, String url, List<String> secrets, @Nullable String disabled) {

    public Destination {
        secrets = List.copyOf(secrets);
    }

    /** Secrets have no place in a log. */
    @Override
    public String toString() {
        return kind.text() + ":" + name;
    }
}
