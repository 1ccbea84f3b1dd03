package io.dueline.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dueline.store.Amendment;
import io.dueline.store.TicketAttributes;
import io.dueline.store.TicketBook;
import io.dueline.store.TicketRow;
import io.dueline.timeline.Excuses;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A ticket with its clocks, what was amended and excused of them, and where its workflow is to be seen. */
record TicketAnswer(
        @JsonUnwrapped Attributes attributes,
        List<ClockAnswer> clocks,
        List<AmendmentAnswer> amendments,
        List<Excuses.Given> excuses,
        WorkflowAnswer workflow) {

    static TicketAnswer of(TicketBook.Present present, List<Amendment> amendments, WorkflowAnswer workflow) {
        return new TicketAnswer(
                Attributes.of(present.ticket()),
                clocks(present),
                amendments.stream().map(AmendmentAnswer::of).toList(),
                present.excuses(),
                workflow);
    }

    static List<ClockAnswer> clocks(TicketBook.Present present) {
        return present.clocks().stream()
                .map(one -> ClockAnswer.of(present.ticket().id(), one, present.now()))
                .toList();
    }

    /** @param url its page in the Temporal UI; null: no UI is known */
    record WorkflowAnswer(String id, @Nullable String url) {}

    record Person(
            @Nullable String id,
            @Nullable String name) {}

    record Requester(
            @Nullable String id, @Nullable String name, @Nullable String email, @Nullable String group) {}

    /**
     * What is known of a ticket; nothing but its id while its creation has not arrived.
     *
     * @param dueAt the earliest due of its running clocks
     * @param fault why its timeline can't be read
     */
    record Attributes(
            String id,
            @Nullable String status,
            @Nullable String priority,
            @Nullable String channel,
            @Nullable String department,
            @Nullable Person assignee,
            @Nullable Requester requester,
            List<String> tags,
            Map<String, String> fields,
            @Nullable String referrerUrl,
            boolean fromInvitation,
            boolean deleted,
            @Nullable String mergedInto,
            @Nullable String level,
            @Nullable Instant createdAt,
            @Nullable Instant changedAt,
            boolean open,
            boolean overdue,
            @Nullable Instant dueAt,
            @Nullable String fault,
            @Nullable Integer satisfaction) {

        static Attributes of(TicketRow row) {
            TicketAttributes ticket = row.attributes();
            var progress = row.progress();
            return new Attributes(
                    row.id(),
                    ticket.status(),
                    ticket.priority(),
                    ticket.channel(),
                    ticket.department(),
                    assignee(ticket),
                    requester(ticket),
                    ticket.tags(),
                    ticket.fields(),
                    ticket.referrerUrl(),
                    ticket.fromInvitation(),
                    ticket.deleted(),
                    ticket.mergedInto(),
                    ticket.level(),
                    ticket.createdAt(),
                    ticket.changedAt(),
                    progress.open(),
                    progress.overdue(),
                    progress.dueAt(),
                    progress.fault(),
                    ticket.satisfaction());
        }

        private static @Nullable Person assignee(TicketAttributes ticket) {
            return ticket.assignee() == null ? null : new Person(ticket.assignee(), ticket.assigneeName());
        }

        private static @Nullable Requester requester(TicketAttributes ticket) {
            var requester = new Requester(
                    ticket.requester(), ticket.requesterName(), ticket.requesterEmail(), ticket.requesterGroup());
            return requester.equals(new Requester(null, null, null, null)) ? null : requester;
        }
    }
}
