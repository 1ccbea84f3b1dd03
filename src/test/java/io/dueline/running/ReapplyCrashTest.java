package io.dueline.running;

import static io.dueline.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything dies while a policy is re-applied. */
class ReapplyCrashTest {
    private static final int TICKETS = 600;

    @TempDir
    Path folder;

    @Test
    void it_goes_on_where_it_was_and_is_applied_once_to_each_ticket() throws Exception {
        try (var dueline = new RunningDueline(folder.resolve("home")).start()) {
            var desk = new HelpDesk(dueline.api());
            desk.promises(3_600, 7_200);
            Instant created = Instant.now().minusSeconds(5);
            List<Object> events = new ArrayList<>();
            for (int i = 0; i < TICKETS; i++) {
                events.add(desk.created("T-" + i, created));
            }
            desk.tells(events.toArray());
            await("all tickets").until(() -> count(dueline, "ticket where open") == TICKETS);
            desk.promises(1_800, 7_200);

            String id = dueline.api().post("/api/v1/policy/reapply", Map.of()).json().path("id").asString();
            await("the first of them").pollInterval(Duration.ofMillis(10)).until(() -> tickets(dueline, id) > 0);
            dueline.killEverything();
            dueline.start();

            await("its end").until(() -> state(dueline, id).equals("done"));
            assertThat(tickets(dueline, id)).isEqualTo(TICKETS);
            assertThat(count(dueline, "ticket_event where source = 'dueline'")).isEqualTo(TICKETS);
            assertThat(count(dueline, "clock where metric = 'first-reply' and due_at = started_at + interval '30 min'"))
                    .isEqualTo(TICKETS);
        }
    }

    private static int tickets(RunningDueline dueline, String id) {
        return dueline.api().get("/api/v1/policy/reapply/" + id).json().path("tickets").asInt();
    }

    private static String state(RunningDueline dueline, String id) {
        return dueline.api().get("/api/v1/policy/reapply/" + id).json().path("state").asString();
    }

    private static long count(RunningDueline dueline, String what) throws SQLException {
        try (Connection db = DriverManager.getConnection(
                dueline.postgresUrl(), "postgres", dueline.postgresPassword());
                ResultSet row = db.createStatement().executeQuery("select count(*) from " + what)) {
            row.next();
            return row.getLong(1);
        }
    }
}
