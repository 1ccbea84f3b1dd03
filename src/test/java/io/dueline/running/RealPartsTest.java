package io.dueline.running;

import static io.dueline.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Verdicts by the real parts: PostgreSQL, the Temporal server, HTTP. */
class RealPartsTest {

    @TempDir
    static Path folder;

    private static RunningDueline dueline;
    private static Api api;
    private static HelpDesk desk;

    @BeforeAll
    static void start() {
        dueline = new RunningDueline(folder.resolve("home")).start();
        api = dueline.api();
        desk = new HelpDesk(api);
        desk.promises(4, 600);
    }

    @AfterAll
    static void stop() {
        dueline.close();
    }

    @Test
    void a_sleeping_ticket_is_missed_at_its_due_instant() {
        Instant created = Instant.now().truncatedTo(ChronoUnit.MICROS);
        desk.tells(desk.created("T-sleeps", created));

        JsonNode clock = awaitRecorded("T-sleeps", "first-reply");

        assertThat(clock.path("state").asString()).isEqualTo("missed");
        assertThat(clock.path("dueAt").asString()).isEqualTo(created.plusSeconds(4).toString());
        assertThat(clock.path("endedAt").isNull()).isTrue();
        assertThat(Instant.parse(clock.path("recordedAt").asString())).isAfter(created.plusSeconds(4));
        assertThat(state("T-sleeps", "resolution")).isEqualTo("running");
    }

    @Test
    void a_replied_ticket_is_met_and_a_solved_one_is_over() {
        Instant created = Instant.now();
        desk.tells(desk.created("T-replied", created));
        desk.tells(desk.replied("T-replied", created.plusMillis(1)), desk.solved("T-replied", created.plusMillis(2)));

        assertThat(awaitRecorded("T-replied", "first-reply").path("state").asString()).isEqualTo("met");
        assertThat(awaitRecorded("T-replied", "resolution").path("state").asString()).isEqualTo("met");
        assertThat(api.get("/api/v1/tickets/T-replied").json().at("/workflow/id").asString())
                .isEqualTo("ticket/default/T-replied");
    }

    @Test
    void the_same_event_sent_ten_times_counts_once() {
        var question = desk.created("T-again", Instant.now());
        desk.tells(question);
        for (int again = 0; again < 9; again++) {
            JsonNode answer = api.post("/api/v1/events", question).json();
            assertThat(answer.path("results").get(0).path("verdict").asString()).isEqualTo("duplicate");
        }

        assertThat(api.get("/api/v1/tickets/T-again/timeline").json().path("events").size()).isEqualTo(1);
        await("its clocks").until(() -> api.clocks("T-again").size() == 2);
    }

    @Test
    void events_in_reverse_order_mean_the_same() {
        Instant created = Instant.now().minusSeconds(60);
        desk.tells(desk.solved("T-reverse", created.plusSeconds(3)));
        desk.tells(desk.replied("T-reverse", created.plusSeconds(1)));
        desk.tells(desk.created("T-reverse", created));

        assertThat(awaitRecorded("T-reverse", "first-reply").path("elapsed").asString()).isEqualTo("PT1S");
        assertThat(awaitRecorded("T-reverse", "resolution").path("elapsed").asString()).isEqualTo("PT3S");
    }

    @Test
    void a_late_reply_amends_the_miss_and_both_versions_are_kept() {
        Instant created = Instant.now().minusSeconds(20);
        desk.tells(desk.created("T-late", created));
        awaitRecorded("T-late", "first-reply");
        desk.tells(desk.replied("T-late", created.plusSeconds(2)));

        await("the amendment").until(() -> amendments("T-late").size() == 1);
        assertThat(state("T-late", "first-reply")).isEqualTo("met");
        JsonNode amendment = amendments("T-late").get(0);
        assertThat(amendment.at("/before/state").asString()).isEqualTo("missed");
        assertThat(amendment.at("/after/state").asString()).isEqualTo("met");
    }

    private static JsonNode amendments(String ticket) {
        return api.get("/api/v1/tickets/" + ticket).json().path("amendments");
    }

    private static String state(String ticket, String metric) {
        return api.clock(ticket, metric, 1).path("state").asString();
    }

    private static JsonNode awaitRecorded(String ticket, String metric) {
        return api.awaitRecorded(ticket, metric, 1);
    }
}
