package io.dueline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TicketBookTest {
    private final HelpDesk desk = HelpDesk.open();
    private final TicketBook book = desk.database().book();

    @AfterEach
    void close() {
        desk.close();
    }

    private void ticket(String id, String time, String attributes) {
        desk.sends(desk.event(id, "ticket.created", time, "{\"by\":{\"kind\":\"customer\",\"id\":\"c-9\"},"
                + "\"status\":\"open\"," + attributes + "}"));
        desk.advances(id, "2026-03-02T11:30:00Z");
    }

    private List<String> list(TicketFilter filter) {
        return book.list("default", filter, TicketBook.Place.START, 10).stream()
                .map(TicketRow::id)
                .toList();
    }

    private static TicketFilter department(String department) {
        return new TicketFilter(null, null, null, null, department, null, null, null, null, null);
    }

    @Test
    void a_list_shows_what_is_asked_for() {
        ticket("T-1", "2026-03-02T10:00:00Z", "\"department\":\"sales\",\"tags\":[\"vip\"]");
        ticket("T-2", "2026-03-02T11:00:00Z", "\"department\":\"support\",\"priority\":\"high\"");
        assertThat(list(TicketFilter.ALL)).containsExactly("T-1", "T-2");
        assertThat(list(department("sales"))).containsExactly("T-1");
        assertThat(list(new TicketFilter(true, null, null, null, null, null, null, null, null, null)))
                .containsExactly("T-1");
        assertThat(list(new TicketFilter(null, true, "open", "high", null, null, "standard", null, null, null)))
                .containsExactly("T-2");
        assertThat(list(new TicketFilter(null, null, null, null, null, null, null, null, null, "vip")))
                .containsExactly("T-1");
    }

    @Test
    void a_list_goes_on_after_the_last_ticket_of_its_page() {
        for (int i = 1; i <= 5; i++) {
            ticket("T-" + i, "2026-03-02T10:00:00Z", "\"department\":\"sales\"");
        }
        List<TicketRow> first = book.list("default", department("sales"), TicketBook.Place.START, 3);
        List<TicketRow> second = book.list("default", department("sales"), TicketBook.Place.after(first.getLast()), 3);
        assertThat(first).extracting(TicketRow::id).containsExactly("T-1", "T-2", "T-3");
        assertThat(second).extracting(TicketRow::id).containsExactly("T-4", "T-5");
    }

    @Test
    void a_ticket_is_read_back_with_all_its_attributes() {
        ticket("T-1", "2026-03-02T10:00:00Z", "\"department\":\"sales\",\"tags\":[\"b\",\"a\"],\"priority\":\"high\","
                + "\"channel\":\"email\",\"assignee\":{\"id\":\"a-1\",\"name\":\"Ann\"},"
                + "\"requester\":{\"id\":\"c-9\",\"group\":\"gold\"},\"fields\":{\"product\":\"router\"}");
        TicketAttributes read = book.read(new TicketKey("default", "T-1")).orElseThrow().ticket().attributes();
        assertThat(read.createdAt()).isEqualTo("2026-03-02T10:00:00Z");
        assertThat(read.tags()).containsExactly("a", "b");
        assertThat(read.assigneeName()).isEqualTo("Ann");
        assertThat(read.requesterGroup()).isEqualTo("gold");
        assertThat(read.fields()).containsEntry("product", "router");
        assertThat(read.level()).isEqualTo("standard");
    }

    @Test
    void clocks_are_read_as_they_are_now_and_tell_when_their_outcome_was_recorded() {
        ticket("T-1", "2026-03-02T10:00:00Z", "\"department\":\"sales\"");
        List<TicketClock> clocks = book.read(new TicketKey("default", "T-1")).orElseThrow().clocks();
        assertThat(clocks).extracting(one -> one.clock().id() + " " + one.clock().stateName())
                .containsExactly("first-reply-1 missed", "resolution-1 missed");
        assertThat(clocks.getFirst().recordedAt()).isNotNull();
        assertThat(clocks.getLast().recordedAt()).isNull();
        assertThat(book.read(new TicketKey("default", "T-unknown"))).isEmpty();
    }
}
