package io.dueline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class EventLogTest {
    private static final TicketKey TICKET = new TicketKey("default", "T-1");

    private final HelpDesk desk = HelpDesk.withoutPolicy();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void an_event_is_new_once_also_within_a_batch() {
        NewEvent created = desk.created("T-1", "2026-03-02T10:00:00Z");
        NewEvent replied = desk.replied("T-1", "2026-03-02T10:20:00Z");
        assertThat(desk.sends(created, replied, created)).containsExactly(true, true, false);
        assertThat(desk.sends(replied)).containsExactly(false);
    }

    @Test
    void arrival_is_numbered_in_the_order_of_sending() {
        NewEvent[] events = new NewEvent[20];
        for (int i = 19; i >= 0; i--) {
            events[i] = desk.replied("T-1", "2026-03-02T10:20:00Z");
        }
        desk.sends(events);
        assertThat(desk.database().log().timeline(TICKET, null, 100))
                .extracting(LoggedEvent::id)
                .first()
                .isEqualTo("e-20");
    }

    @Test
    void an_event_is_stamped_with_the_newest_revision() {
        desk.sends(desk.created("T-1", "2026-03-02T10:00:00Z"));
        desk.saves("rules: []");
        desk.sends(desk.replied("T-1", "2026-03-02T10:01:00Z"));
        desk.saves("levels: []");
        desk.sends(desk.replied("T-1", "2026-03-02T10:02:00Z"));
        assertThat(desk.database().log().timeline(TICKET, null, 100))
                .extracting(LoggedEvent::revision)
                .containsExactly(null, 1, 2);
    }

    @Test
    void a_timeline_is_read_page_by_page() {
        desk.sends(desk.created("T-1", "2026-03-02T10:00:00Z"), desk.replied("T-1", "2026-03-02T10:02:00Z"));
        desk.sends(desk.replied("T-1", "2026-03-02T10:01:00Z"), desk.created("T-2", "2026-03-02T10:01:00Z"));
        List<LoggedEvent> first = desk.database().log().timeline(TICKET, null, 2);
        List<LoggedEvent> second = desk.database().log().timeline(TICKET, first.getLast(), 2);
        assertThat(first).extracting(LoggedEvent::id).containsExactly("e-1", "e-3");
        assertThat(second).extracting(LoggedEvent::id).containsExactly("e-2");
    }

    @Test
    void a_batch_that_fails_leaves_nothing_behind() {
        NewEvent good = desk.created("T-1", "2026-03-02T10:00:00Z");
        NewEvent bad = desk.event("T-1", "message.added", "2026-03-02T10:00:00Z", "{\"text\":\"\\u0000\"}");
        assertThatThrownBy(() -> desk.sends(good, bad)).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(desk.count("ticket_event")).isZero();
        assertThat(desk.count("handover")).isZero();
    }

    @Test
    void history_is_held_until_its_request_ends_and_recent_events_are_not() {
        UUID request = UUID.randomUUID();
        Instant now = desk.database().tickets().now();
        desk.sends(part(request, desk.created("T-old", "2026-03-02T10:00:00Z")));
        desk.sends(part(request, desk.replied("T-old", "2026-03-02T10:01:00Z")));
        desk.sends(part(request, desk.created("T-new", now.toString())));
        assertThat(ready()).containsExactly("T-new");
        assertThat(desk.count("handover")).isEqualTo(2);
        desk.database().log().release(request);
        assertThat(ready()).containsExactlyInAnyOrder("T-new", "T-old");
    }

    private static NewEvent part(UUID request, NewEvent event) {
        return new NewEvent(event.caller(), request, true, event.ticket(), event.source(), event.id(), event.type(),
                event.time(), null, event.data());
    }

    private List<String> ready() {
        return desk.database()
                .db()
                .sql("select ticket from handover where not_before <= clock_timestamp()")
                .query(String.class)
                .list();
    }

    @Test
    void batches_with_the_same_events_in_any_order_dont_block_one_another_for_good() throws Exception {
        List<NewEvent> events = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            events.add(desk.created("T-" + i, "2026-03-02T10:00:00Z"));
        }
        List<Callable<List<Boolean>>> senders = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            List<NewEvent> shuffled = new ArrayList<>(events);
            Collections.shuffle(shuffled, new Random(i));
            senders.add(() -> desk.database().log().append(shuffled));
        }
        int accepted = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<List<Boolean>> answer : threads.invokeAll(senders)) {
                accepted += Collections.frequency(answer.get(), true);
            }
        }
        assertThat(accepted).isEqualTo(300);
        assertThat(desk.count("ticket_event")).isEqualTo(300);
    }
}
