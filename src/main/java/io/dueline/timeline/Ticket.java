package io.dueline.timeline;

import io.dueline.policy.Facts;
import io.dueline.policy.Status;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A ticket's attributes after some event of its timeline.
 *
 * @param level the id of the level that the rules chose; null: none
 * @param changedAt the newest event that changed an attribute
 * @param lastMessage the newest public message; null before any
 * @param mergedInto the ticket that goes on instead of this one; null: not merged
 * @param satisfaction the newest rating, 1 to 5; null before any
 */
public record Ticket(
        Status status,
        @Nullable String priority,
        @Nullable String channel,
        @Nullable String department,
        Change.@Nullable Agent assignee,
        Change.@Nullable Requester requester,
        Set<String> tags,
        @Nullable String referrerUrl,
        boolean fromInvitation,
        Map<String, String> fields,
        @Nullable String level,
        Instant createdAt,
        Instant changedAt,
        Facts.@Nullable LastMessage lastMessage,
        boolean deleted,
        @Nullable String mergedInto,
        @Nullable Integer satisfaction) {

    /** Whether somebody still has to work on it. */
    public boolean isOpen() {
        return !status.isSolved() && status != Status.SPAM && !deleted && mergedInto == null;
    }

    Ticket assignedTo(Change.@Nullable Agent agent) {
        return new Ticket(status, priority, channel, department, agent, requester, tags, referrerUrl,
                fromInvitation, fields, level, createdAt, changedAt, lastMessage, deleted, mergedInto,
                satisfaction);
    }

    Ticket atLevel(@Nullable String other) {
        return Objects.equals(level, other)
                ? this
                : new Ticket(status, priority, channel, department, assignee, requester, tags, referrerUrl,
                        fromInvitation, fields, other, createdAt, changedAt, lastMessage, deleted, mergedInto,
                        satisfaction);
    }
}
