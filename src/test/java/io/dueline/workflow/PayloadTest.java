package io.dueline.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.store.TicketKey;
import io.temporal.api.common.v1.Payload;
import io.temporal.common.converter.DefaultDataConverter;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written here is in the histories of workflows under way: names may be added, none changed or dropped. */
class PayloadTest {
    private static final Instant DUE = Instant.parse("2026-11-23T12:20:00.123456Z");
    private static final CycleOutcome MET = new CycleOutcome("first-reply", 1, "urgent", "met", DUE,
            Instant.parse("2026-11-23T12:00:00Z"));
    private static final CycleOutcome NEVER_DUE = new CycleOutcome("resolution", 1, "urgent", "cancelled", null, null);

    @Test
    void a_ticket() {
        assertWritten(
                new TicketKey("default", "T-1042"),
                TicketKey.class,
                """
                        {"tenant":"default","ticket":"T-1042"}""");
    }

    @Test
    void the_board_of_a_ticket_under_way() {
        assertWritten(
                new Board(true, DUE, "first reply due Mon 23 Nov 2026 14:20", false, "**T**", List.of()),
                Board.class,
                """
                        {"open":true,"wakeUpAt":"2026-11-23T12:20:00.123456Z",\
                        "wakeUpFor":"first reply due Mon 23 Nov 2026 14:20","breached":false,"details":"**T**","outcomes":[]}""");
    }

    @Test
    void the_board_of_a_closed_ticket() {
        assertWritten(
                new Board(false, null, "", true, "**T**", List.of(NEVER_DUE)),
                Board.class,
                """
                        {"open":false,"wakeUpAt":null,"wakeUpFor":"","breached":true,"details":"**T**","outcomes":[\
                        {"metric":"resolution","cycle":1,"level":"urgent","outcome":"cancelled","dueAt":null,"endedAt":null}]}""");
    }

    @Test
    void an_outcome() {
        assertWritten(
                MET,
                CycleOutcome.class,
                """
                        {"metric":"first-reply","cycle":1,"level":"urgent","outcome":"met",\
                        "dueAt":"2026-11-23T12:20:00.123456Z","endedAt":"2026-11-23T12:00:00Z"}""");
    }

    @Test
    void an_instant() {
        assertWritten(DUE, Instant.class, "\"2026-11-23T12:20:00.123456Z\"");
    }

    @Test
    void a_report_to_be_sent_and_one_that_was() {
        assertWritten(
                new ReportOrder("default", "weekly"),
                ReportOrder.class,
                """
                        {"tenant":"default","report":"weekly"}""");
        assertWritten(
                new ReportSent(DUE, "2026-11-16 to 2026-11-22", 2),
                ReportSent.class,
                """
                        {"scheduledAt":"2026-11-23T12:20:00.123456Z","period":"2026-11-16 to 2026-11-22","recipients":2}""");
    }

    @Test
    void a_reapplication_and_how_far_it_has_come() {
        assertWritten(
                new ReapplyKey("default", "7f3a"),
                ReapplyKey.class,
                """
                        {"tenant":"default","id":"7f3a"}""");
        assertWritten(
                new ReapplyProgress(true, "running", 3, 600, 200, 412),
                ReapplyProgress.class,
                """
                        {"running":true,"state":"running","revision":3,"total":600,"tickets":200,"clocks":412}""");
    }

    private static <T> void assertWritten(T value, Class<T> type, String json) {
        Payload payload = DefaultDataConverter.STANDARD_INSTANCE.toPayload(value).orElseThrow();
        assertThat(payload.getData().toStringUtf8()).isEqualTo(json);
        assertThat(DefaultDataConverter.STANDARD_INSTANCE.fromPayload(payload, type, type))
                .isEqualTo(value);
    }
}
