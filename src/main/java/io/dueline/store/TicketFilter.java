package io.dueline.store;

import org.jspecify.annotations.Nullable;

/** Which tickets a list shows: those that meet everything asked for. Null: not asked. */
public record TicketFilter(
        @Nullable Boolean overdue,
        @Nullable Boolean open,
        @Nullable String status,
        @Nullable String priority,
        @Nullable String department,
        @Nullable String assignee,
        @Nullable String level,
        @Nullable String channel,
        @Nullable String requester,
        @Nullable String tag) {

    /** Every ticket. */
    public static final TicketFilter ALL = new TicketFilter(null, null, null, null, null, null, null, null, null, null);
}
