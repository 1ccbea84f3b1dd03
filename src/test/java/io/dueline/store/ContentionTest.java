package io.dueline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;

/** Several who want the same ticket. */
class ContentionTest {
    private static final TicketKey TICKET = new TicketKey("default", "T-1");
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:01Z");

    private final HelpDesk desk = HelpDesk.open();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void whoever_waits_too_long_for_a_ticket_gives_it_up_and_its_connection_with_it() {
        desk.sends(desk.created("T-1", "2026-03-02T10:00:00Z"));
        desk.advances("T-1", "2026-03-02T10:00:01Z");
        desk.sends(desk.changed("T-1", "2026-03-02T10:00:01Z", "solved"));
        Tickets impatient = desk.database().ticketsWithin(Duration.ofSeconds(3));
        desk.database().transaction(() -> {
            desk.database().db().sql("select 1 from ticket for update").query().listOfRows();
            assertThatThrownBy(() -> impatient.advance(TICKET, NOW)).isInstanceOf(QueryTimeoutException.class);
            assertThat(desk.database().source().getHikariPoolMXBean().getActiveConnections()).isEqualTo(1);
        });
        assertThat(impatient.advance(TICKET, NOW).isOpen()).isFalse();
    }

    @Test
    void several_who_meet_a_new_ticket_at_once_see_the_same_of_it() throws Exception {
        desk.sends(desk.created("T-1", "2026-03-02T10:00:00Z"));
        Callable<Standing> advance = () -> desk.database().tickets().advance(TICKET, NOW);
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Standing> standing : threads.invokeAll(Collections.nCopies(50, advance))) {
                assertThat(standing.get().nextWakeUp()).isEqualTo("2026-03-02T11:00:00.001Z");
            }
        }
        assertThat(desk.count("ticket")).isEqualTo(1);
        assertThat(desk.count("clock")).isEqualTo(2);
    }
}
