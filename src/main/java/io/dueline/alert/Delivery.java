package io.dueline.alert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something on its way to one recipient, and what became of it.
 *
 * @param seq increasing; unique
 * @param id the same at every attempt: the webhook's id, and the left-hand side of the mail's Message-ID
 * @param ticket null: it is about no ticket, or about many
 * @param clock such as {@code first-reply-1}; null: it is about none
 * @param address of the mail, or the destination's name; null: none is known
 * @param nextAt when it is looked at again; null: it is over
 * @param digest the id of the delivery that it went with; null: it went by itself
 */
public record Delivery(
        long seq,
        String id,
        String kind,
        @Nullable String ticket,
        @Nullable String clock,
        String recipient,
        String channel,
        @Nullable String address,
        String state,
        @Nullable String reason,
        int attempts,
        Instant createdAt,
        @Nullable Instant nextAt,
        @Nullable Instant endedAt,
        @Nullable String digest) {

    /** The states that there are. */
    public static final List<String> STATES = List.of(
            "waiting", "gathered", "digested", "pending", "sending", "delivered", "dead", "dropped", "undeliverable");

    /**
     * A try to deliver it.
     *
     * @param status of the answer; null: there was none
     * @param error null: it was delivered
     */
    public record Tried(int number, Instant at, int tookMs, @Nullable Integer status, @Nullable String error) {}
}
