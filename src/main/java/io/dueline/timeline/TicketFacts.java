package io.dueline.timeline;

import io.dueline.policy.Facts;
import io.dueline.policy.Status;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A ticket as the rules see it, at the instant of an event. */
record TicketFacts(Ticket ticket, Instant at) implements Facts {
    @Override
    public @Nullable String channel() {
        return ticket.channel();
    }

    @Override
    public Status status() {
        return ticket.status();
    }

    @Override
    public Instant createdAt() {
        return ticket.createdAt();
    }

    @Override
    public Instant changedAt() {
        return ticket.changedAt();
    }

    @Override
    public boolean deleted() {
        return ticket.deleted();
    }

    @Override
    public @Nullable String referrerUrl() {
        return ticket.referrerUrl();
    }

    @Override
    public @Nullable String priority() {
        return ticket.priority();
    }

    @Override
    public @Nullable LastMessage lastMessage() {
        return ticket.lastMessage();
    }

    @Override
    public @Nullable String assignee() {
        return ticket.assignee() == null ? null : ticket.assignee().id();
    }

    @Override
    public @Nullable String assigneeStatus() {
        return ticket.assignee() == null ? null : ticket.assignee().status();
    }

    @Override
    public @Nullable String field(String key) {
        return ticket.fields().get(key);
    }

    @Override
    public @Nullable String department() {
        return ticket.department();
    }

    @Override
    public @Nullable String requesterGroup() {
        return ticket.requester() == null ? null : ticket.requester().group();
    }

    @Override
    public boolean fromInvitation() {
        return ticket.fromInvitation();
    }

    @Override
    public Set<String> tags() {
        return ticket.tags();
    }
}
