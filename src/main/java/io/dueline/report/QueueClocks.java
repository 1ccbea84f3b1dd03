package io.dueline.report;

import static io.dueline.report.Readings.instant;

import io.dueline.calendar.BusinessCalendar;
import io.dueline.policy.Alert;
import io.dueline.store.PolicyRevisions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes clocks of the queue out of the rows that {@link StrandSql} selects. */
@Component
class QueueClocks {
    private static final Duration A_WHILE = Duration.ofHours(1);
    private static final String WARNING = Alert.On.WARNING.text() + " ";

    private final Readings readings;
    private final PolicyRevisions revisions;

    QueueClocks(Readings readings, PolicyRevisions revisions) {
        this.readings = readings;
        this.revisions = revisions;
    }

    QueueClock of(ResultSet row, String tenant, Instant asOf) throws SQLException {
        long elapsed = readings.elapsed(row, tenant, asOf);
        BusinessCalendar calendar = calendar(tenant, row.getString("calendar"), row.getInt("revision"));
        Instant dueAt = instant(row, "due_at");
        Instant spentAt = instant(row, "spent_at");
        boolean missed = dueAt != null && dueAt.isBefore(asOf);
        return new QueueClock(
                row.getString("ticket"),
                row.getString("title"),
                row.getString("metric"),
                row.getInt("cycle"),
                missed ? Strands.MISSED : row.getString("state"),
                row.getString("level"),
                row.getString("department"),
                row.getString("agent"),
                row.getString("assignee_name"),
                row.getString("priority"),
                row.getString("channel"),
                row.getString("requester"),
                row.getString("requester_name"),
                instant(row, "started_at"),
                dueAt,
                spentAt,
                spentAt == null ? null : calendar.openUntil(asOf, A_WHILE),
                Microseconds.duration(elapsed),
                Microseconds.duration(row.getLong("allowed_us") - elapsed),
                calendar.zone(),
                warnings(row),
                reservation(row));
    }

    BusinessCalendar calendar(String tenant, String id, int revision) {
        return revisions.policy(tenant, revision).orElseThrow().calendars().get(id);
    }

    private static List<String> warnings(ResultSet row) throws SQLException {
        String[] steps = (String[]) row.getArray("alerted").getArray();
        return Arrays.stream(steps)
                .filter(step -> step.startsWith(WARNING))
                .map(step -> step.substring(WARNING.length()))
                .toList();
    }

    private static QueueClock.@Nullable Reservation reservation(ResultSet row) throws SQLException {
        String agent = row.getString("reserved_for");
        return agent == null ? null : new QueueClock.Reservation(agent, instant(row, "reserved_until"));
    }
}
