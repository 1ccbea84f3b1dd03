package io.dueline.running;

import static io.dueline.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL of somebody else's that goes and comes back while the service runs. */
class DatabaseDownTest {

    @TempDir
    Path folder;

    @Test
    void nothing_is_accepted_while_it_is_down_and_work_goes_on_when_it_is_back() {
        try (var postgres = new OwnPostgres(folder).start();
                var dueline = new RunningDueline(folder.resolve("home"), "--dueline.roles=api,relay",
                        "--spring.datasource.url=" + postgres.url(),
                        "--spring.temporal.connection.target=127.0.0.1:1")) {
            dueline.launch();
            dueline.awaitAnswering();
            Api api = dueline.api();
            var desk = new HelpDesk(api);
            desk.promises(600, 1_200);
            tellsAnOldStory(desk, "T-before");
            await("its clocks").until(() -> api.clocks("T-before").size() == 2);

            postgres.stop();
            await("the outage").until(() -> policyOf(api).status() == 503);
            assertThat(policyOf(api).json().path("type").asString()).endsWith("unavailable");
            assertThat(api.get("/actuator/health/readiness").status()).isEqualTo(503);
            assertThat(api.get("/actuator/health/liveness").status()).isEqualTo(200);

            postgres.start();
            await("its end").until(() -> policyOf(api).status() == 200);
            tellsAnOldStory(desk, "T-after");
            api.awaitRecorded("T-after", "first-reply", 1);
        }
    }

    private static void tellsAnOldStory(HelpDesk desk, String ticket) {
        Instant then = Instant.now().minus(Duration.ofHours(3));
        desk.tells(desk.created(ticket, then), desk.solved(ticket, then.plusSeconds(60)));
    }

    private static Api.Answer policyOf(Api api) {
        return api.get("/api/v1/policy");
    }
}
