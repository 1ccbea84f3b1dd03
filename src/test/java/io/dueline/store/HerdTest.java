package io.dueline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HerdTest {
    private static final Instant DUE = Instant.parse("2026-03-02T11:00:00.001Z");

    private final HelpDesk desk = HelpDesk.open();

    @AfterEach
    void close() {
        desk.close();
    }

    private List<TicketKey> tickets(int many) {
        List<NewEvent> events = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            events.add(desk.created("T-" + i, "2026-03-02T10:00:00Z"));
        }
        desk.database().log().append(events);
        List<TicketKey> keys = IntStream.range(0, many)
                .mapToObj(i -> new TicketKey("default", "T-" + i))
                .toList();
        desk.database().tickets().advanceAll(keys, Instant.parse("2026-03-02T10:00:01Z"));
        return keys;
    }

    private long missed() {
        return desk.count("clock where state = 'missed' and metric = 'first-reply'");
    }

    @Test
    void the_first_to_wake_carries_all_who_are_due() {
        tickets(1_200);
        desk.sends(desk.created("T-later", "2026-03-02T10:30:00Z"));
        desk.advances("T-later", "2026-03-02T10:30:01Z");
        desk.database().tickets().advance(new TicketKey("default", "T-7"), DUE);
        assertThat(missed()).isEqualTo(1_200);
        assertThat(desk.clocks("T-later")).contains("first-reply-1 running due 11:30");
    }

    @Test
    void an_advance_that_no_timer_called_carries_nobody() {
        tickets(3);
        desk.sends(desk.created("T-new", "2026-03-02T10:59:00Z"));
        desk.advances("T-new", "2026-03-02T11:00:00.001Z");
        assertThat(missed()).isZero();
    }

    @Test
    void those_who_come_after_find_the_work_done() {
        List<TicketKey> all = tickets(50);
        desk.database().tickets().advance(all.getFirst(), DUE);
        List<String> written = desk.everything();
        for (TicketKey ticket : all) {
            Standing standing = desk.database().tickets().advance(ticket, DUE);
            assertThat(standing.nextWakeUp()).isEqualTo("2026-03-02T14:00:00.001Z");
        }
        assertThat(desk.everything()).isEqualTo(written);
    }

    @Test
    void several_who_wake_at_once_share_the_work_and_each_outcome_is_recorded_once() throws Exception {
        List<TicketKey> all = tickets(1_000);
        List<Callable<Standing>> timers = all.stream()
                .<Callable<Standing>>map(ticket -> () -> desk.database().tickets().advance(ticket, DUE))
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (Future<Standing> standing : threads.invokeAll(timers)) {
                assertThat(standing.get().verdict().clocks().getFirst().stateName()).isEqualTo("missed");
            }
        }
        assertThat(missed()).isEqualTo(1_000);
        assertThat(desk.count("clock where state = 'missed' and recorded_at > due_at")).isEqualTo(1_000);
        assertThat(desk.count("amendment")).isZero();
    }

    @Test
    void a_sweep_leaves_out_what_is_under_way_elsewhere() {
        tickets(3);
        List<Standing> swept = new ArrayList<>();
        desk.database().transaction(() -> {
            desk.database().db().sql("select 1 from ticket where id = 'T-1' for update").query().listOfRows();
            desk.database().tickets().advanceDue(DUE, DUE, swept::add);
        });
        assertThat(swept).extracting(standing -> standing.ticket().ticket()).containsExactlyInAnyOrder("T-0", "T-2");
    }
}
