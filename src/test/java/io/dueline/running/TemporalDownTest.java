package io.dueline.running;

import static io.dueline.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Temporal server of somebody else's that comes, goes and comes back while the service runs. */
class TemporalDownTest {

    @TempDir
    Path folder;

    @Test
    void events_are_taken_while_it_is_down_and_delivered_when_it_is_back() {
        try (var temporal = new OwnTemporal(folder);
                var dueline = new RunningDueline(
                        folder.resolve("home"), "--spring.temporal.connection.target=" + temporal.address())) {
            dueline.launch();
            dueline.awaitAnswering();
            Api api = dueline.api();
            assertThat(api.get("/actuator/health/readiness").status()).isEqualTo(503);
            var desk = new HelpDesk(api);
            desk.promises(600, 1200);
            desk.tells(desk.created("T-early", Instant.now()));

            temporal.start();
            await("readiness").until(api::isReady);
            await("its workflow").until(() -> api.clocks("T-early").size() == 2 && workflowKnows(temporal, "T-early"));

            temporal.kill();
            await("unreadiness").until(() -> !api.isReady());
            desk.tells(desk.replied("T-early", Instant.now()), desk.created("T-meanwhile", Instant.now()));
            temporal.start();

            assertThat(api.awaitRecorded("T-early", "first-reply", 1).path("state").asString()).isEqualTo("met");
            await("the other's").until(() -> workflowKnows(temporal, "T-meanwhile"));
        }
    }

    private static boolean workflowKnows(OwnTemporal temporal, String ticket) {
        return temporal.describes("ticket/default/" + ticket);
    }
}
