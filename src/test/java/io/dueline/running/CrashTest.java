package io.dueline.running;

import static io.dueline.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Everything dies; deadlines pass; everything comes back. */
class CrashTest {

    @TempDir
    Path folder;

    @Test
    void verdicts_survive_the_death_of_everything() {
        var dueline = new RunningDueline(folder.resolve("home")).start();
        try (dueline) {
            var desk = new HelpDesk(dueline.api());
            desk.promises(8, 600);
            Instant created = Instant.now().truncatedTo(ChronoUnit.MICROS);
            desk.tells(desk.created("T-passes", created), desk.created("T-answered", created));
            await("its clocks").until(() -> dueline.api().clocks("T-passes").size() == 2);
            desk.tells(desk.replied("T-answered", created.plusMillis(1)), desk.created("T-accepted", created));

            dueline.killEverything();
            await("the deadline to pass").until(() -> Instant.now().isAfter(created.plusSeconds(9)));
            dueline.start();

            JsonNode missed = awaitRecorded(dueline, "T-passes");
            assertThat(missed.path("state").asString()).isEqualTo("missed");
            assertThat(missed.path("dueAt").asString()).isEqualTo(created.plusSeconds(8).toString());
            assertThat(awaitRecorded(dueline, "T-answered").path("state").asString()).isEqualTo("met");
            assertThat(awaitRecorded(dueline, "T-accepted").path("state").asString()).isEqualTo("missed");
            assertThat(recordedOnce(dueline, "T-passes")).isTrue();
        }
    }

    private static boolean recordedOnce(RunningDueline dueline, String ticket) {
        JsonNode rows = dueline.api().get("/api/v1/reports/log?metric=first-reply&ticket=" + ticket).json()
                .path("rows");
        JsonNode amendments = dueline.api().get("/api/v1/tickets/" + ticket).json().path("amendments");
        return rows.size() == 1 && amendments.isEmpty();
    }

    private static JsonNode awaitRecorded(RunningDueline dueline, String ticket) {
        return dueline.api().awaitRecorded(ticket, "first-reply", 1);
    }
}
