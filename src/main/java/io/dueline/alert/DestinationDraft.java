package io.dueline.alert;

import io.dueline.policy.Recipient;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a destination is to be.
 *
 * @param url null: PagerDuty's own
 * @param secret a new one; null: the present one stays, and a webhook that has none gets one
 * @param rotate whether a new secret is made up; the one before goes on signing until it is dropped
 * @param dropPrevious whether only the newest secret signs from now on
 */
public record DestinationDraft(
        Recipient.Kind kind,
        @Nullable String url,
        @Nullable String secret,
        boolean rotate,
        boolean dropPrevious) {
    private static final int MOST_SECRETS = 2;

    String address() {
        return url != null ? url : kind == Recipient.Kind.PAGERDUTY ? Incident.ADDRESS : "";
    }

    /**
     * Why its secret can't be used; null: it can.
     *
     * @param known whether there is such a destination already
     */
    public @Nullable String reasonAgainstSecret(boolean known) {
        return switch (kind) {
            case WEBHOOK -> secret == null ? null : Signature.reasonAgainst(secret);
            case PAGERDUTY -> secret != null || known ? null : "is required: PagerDuty's routing key";
            default -> secret == null ? null : "means nothing to " + kind.text();
        };
    }

    /** Whether one has to be made up. */
    boolean needsSecret(List<String> present) {
        return kind == Recipient.Kind.WEBHOOK && secret == null && (rotate || present.isEmpty());
    }

    /** The newest first. */
    List<String> secrets(@Nullable String newest, List<String> present) {
        List<String> secrets = new ArrayList<>(present);
        if (newest != null && !present.contains(newest)) {
            secrets.addFirst(newest);
        }
        boolean one = dropPrevious || kind == Recipient.Kind.PAGERDUTY;
        return secrets.stream().limit(one ? 1 : MOST_SECRETS).toList();
    }
}
