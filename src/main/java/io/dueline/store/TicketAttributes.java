package io.dueline.store;

import io.dueline.timeline.Change;
import io.dueline.timeline.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A ticket's attributes as the table keeps them.
 *
 * @param createdAt null while its creation has not arrived, and then so is everything else
 * @param tags in alphabetical order
 * @param level the id of the level that the rules chose; null: none
 * @param satisfaction the newest rating, 1 to 5; null before any
 */
public record TicketAttributes(
        @Nullable Instant createdAt,
        @Nullable Instant changedAt,
        @Nullable String status,
        @Nullable String priority,
        @Nullable String channel,
        @Nullable String department,
        @Nullable String assignee,
        @Nullable String assigneeName,
        @Nullable String assigneeEmail,
        @Nullable String requester,
        @Nullable String requesterName,
        @Nullable String requesterEmail,
        @Nullable String requesterGroup,
        List<String> tags,
        Map<String, String> fields,
        @Nullable String referrerUrl,
        boolean fromInvitation,
        boolean deleted,
        @Nullable String mergedInto,
        @Nullable String level,
        @Nullable Integer satisfaction) {

    static final TicketAttributes UNKNOWN = new TicketAttributes(
            null, null, null, null, null, null, null, null, null, null, null, null, null, List.of(), Map.of(), null,
            false, false, null, null, null);

    private static final Change.Agent NOBODY = new Change.Agent("", null, null);
    private static final Change.Requester NO_REQUESTER = new Change.Requester(null, null, null, null);

    /** What its source calls it, where a field {@code subject} or {@code title} says so. */
    public Optional<String> title() {
        return Optional.ofNullable(fields.get("subject")).or(() -> Optional.ofNullable(fields.get("title")));
    }

    static TicketAttributes of(@Nullable Ticket ticket) {
        if (ticket == null) {
            return UNKNOWN;
        }
        Change.Agent agent = ticket.assignee() == null ? NOBODY : ticket.assignee();
        Change.Requester requester = ticket.requester() == null ? NO_REQUESTER : ticket.requester();
        return new TicketAttributes(
                ticket.createdAt(),
                ticket.changedAt(),
                ticket.status().text(),
                ticket.priority(),
                ticket.channel(),
                ticket.department(),
                agent == NOBODY ? null : agent.id(),
                agent.name(),
                agent.email(),
                requester.id(),
                requester.name(),
                requester.email(),
                requester.group(),
                ticket.tags().stream().sorted().toList(),
                ticket.fields(),
                ticket.referrerUrl(),
                ticket.fromInvitation(),
                ticket.deleted(),
                ticket.mergedInto(),
                ticket.level(),
                ticket.satisfaction());
    }
}
