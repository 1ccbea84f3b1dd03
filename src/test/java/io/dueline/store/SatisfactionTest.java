package io.dueline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a customer thought of a ticket, beside the ticket's clocks. */
class SatisfactionTest {
    private static final TicketKey TICKET = new TicketKey("default", "T-1");
    private final HelpDesk desk = HelpDesk.open();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void the_newest_rating_counts_whenever_it_arrives() {
        arrives(desk.created("T-1", "2026-06-01T10:00:00Z"), desk.replied("T-1", "2026-06-01T10:10:00Z"));
        arrives(rated("2026-06-03T10:00:00Z", 2));
        assertThat(ratings()).containsExactly(2, 2, 2);

        arrives(rated("2026-06-02T10:00:00Z", 5));
        assertThat(ratings()).containsExactly(2, 2, 2);

        arrives(rated("2026-06-04T10:00:00Z", 4));
        assertThat(ratings()).containsExactly(4, 4, 4);
    }

    @Test
    void a_rating_amends_no_outcome() {
        arrives(desk.created("T-1", "2026-06-01T10:00:00Z"), desk.replied("T-1", "2026-06-01T10:10:00Z"));
        arrives(rated("2026-06-03T10:00:00Z", 1));

        assertThat(desk.database().book().amendments(TICKET)).isEmpty();
    }

    private void arrives(NewEvent... events) {
        desk.sends(events);
        desk.database().tickets().advance(TICKET, Instant.parse("2026-06-10T00:00:00Z"));
    }

    private NewEvent rated(String time, int score) {
        return desk.event("T-1", "satisfaction.rated", time, "{\"score\":" + score + "}");
    }

    /** Of the ticket and of its two clocks. */
    private List<Integer> ratings() {
        return desk.database().db()
                .sql("select satisfaction from ticket union all select satisfaction from clock")
                .query(Integer.class)
                .list();
    }
}
