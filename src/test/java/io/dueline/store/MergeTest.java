package io.dueline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is written down of tickets that were merged. */
class MergeTest {
    private final HelpDesk desk = HelpDesk.open();

    @AfterEach
    void close() {
        desk.close();
    }

    private NewEvent merged(String ticket, String time, String into) {
        return desk.event(ticket, "ticket.merged", time, "{\"into\":\"" + into + "\"}");
    }

    private NewEvent createdByAgent(String ticket, String time) {
        return desk.event(ticket, "ticket.created", time, "{\"by\":{\"kind\":\"agent\"}}");
    }

    /** Advances whatever is handed over until nothing is; who was, in order. */
    private List<String> relays(String now) {
        List<String> told = new ArrayList<>();
        int claimed;
        do {
            claimed = desk.database().handovers().claim(Handover.Kind.ALL, 1, handovers -> {
                List<TicketKey> tickets = handovers.stream().map(Handover::ticket).toList();
                desk.database().tickets().advanceAll(tickets, Instant.parse(now));
                tickets.forEach(ticket -> told.add(ticket.ticket()));
                return new Handover.Receipt(List.copyOf(tickets), List.of());
            });
            assertThat(told).hasSizeLessThan(20);
        } while (claimed > 0);
        return told;
    }

    @Test
    void the_survivor_is_told_of_the_merge() {
        desk.sends(desk.created("T-2", "2026-03-02T10:00:00Z"), createdByAgent("T-1", "2026-03-02T09:00:00Z"),
                merged("T-2", "2026-03-02T10:30:00Z", "T-1"));

        assertThat(relays("2026-03-02T10:31:00Z").getLast()).isEqualTo("T-1");
        assertThat(desk.clocks("T-1")).contains("first-reply-1 running due 11:00");
        assertThat(desk.clocks("T-2")).contains("first-reply-1 cancelled due 11:00 ended 10:30");
    }

    @Test
    void news_of_the_merged_ticket_amend_the_survivors_outcome() {
        desk.sends(desk.created("T-2", "2026-03-02T10:00:00Z"), createdByAgent("T-1", "2026-03-02T09:00:00Z"),
                merged("T-2", "2026-03-02T10:30:00Z", "T-1"));
        relays("2026-03-02T12:00:00Z");
        assertThat(desk.clocks("T-1")).contains("first-reply-1 missed due 11:00");

        desk.sends(desk.replied("T-2", "2026-03-02T10:20:00Z"));
        assertThat(relays("2026-03-02T12:00:00Z")).containsExactly("T-2", "T-1");
        assertThat(desk.clocks("T-1")).doesNotContain("first-reply-1 missed due 11:00");
        assertThat(desk.amendments("T-1")).containsExactly("first-reply-1 missed -> nothing because of e-4");
    }

    @Test
    void it_is_looked_at_anew_also_when_it_seemed_settled() {
        desk.sends(desk.created("T-2", "2026-03-02T10:00:00Z"), createdByAgent("T-1", "2026-03-02T09:00:00Z"));
        relays("2026-03-02T10:20:00Z");
        desk.sends(merged("T-2", "2026-03-02T10:30:00Z", "T-1"));

        desk.advances("T-1", "2026-03-02T10:31:00Z");
        assertThat(desk.clocks("T-1")).contains("first-reply-1 running due 11:00");
    }

    @Test
    void tickets_merged_crosswise_tell_each_other_once() {
        desk.sends(desk.created("T-1", "2026-03-02T10:00:00Z"), desk.created("T-2", "2026-03-02T10:00:00Z"),
                merged("T-1", "2026-03-02T10:30:00Z", "T-2"), merged("T-2", "2026-03-02T10:40:00Z", "T-1"));

        assertThat(relays("2026-03-02T10:41:00Z")).hasSizeLessThanOrEqualTo(4);
        assertThat(desk.clocks("T-1")).contains("first-reply-1 cancelled due 11:00 ended 10:30");
        assertThat(desk.clocks("T-2")).contains("first-reply-1 cancelled due 11:00 ended 10:40");
    }

    @Test
    void an_unknown_survivor_waits_for_its_creation() {
        desk.sends(desk.created("T-2", "2026-03-02T10:00:00Z"), merged("T-2", "2026-03-02T10:30:00Z", "T-1"));
        relays("2026-03-02T10:31:00Z");
        desk.sends(createdByAgent("T-1", "2026-03-02T10:30:00Z"));
        relays("2026-03-02T10:32:00Z");

        assertThat(desk.clocks("T-1")).contains("first-reply-1 running due 11:00");
    }
}
