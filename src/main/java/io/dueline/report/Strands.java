package io.dueline.report;

import static io.dueline.report.Readings.instant;

import io.dueline.calendar.BusinessCalendar;
import io.dueline.policy.Alert;
import io.dueline.store.PolicyRevisions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the strands of the queue, each through an index that is in its order. */
@Component
class Strands {
    private static final Duration A_WHILE = Duration.ofHours(1);
    static final String MISSED = "missed";
    private static final String WARNING = Alert.On.WARNING.text() + " ";
    static final String PAUSED = "paused";

    private static final String CLOCK = """
            select c.*, coalesce(t.fields ->> 'subject', t.fields ->> 'title') as title, t.requester_name, t.assignee_name, r.agent as reserved_for, r.until as reserved_until
            from clock c join ticket t on t.tenant = c.tenant and t.id = c.ticket
            left join reserved r on r.tenant = c.tenant and r.ticket = c.ticket and r.until > :as_of
            where c.tenant = :tenant""";
    private static final String COUNTING = """
            select k.*, after.strand from unnest(cast(:names as text[]), cast(:revisions as int[]),
                    cast(:spent as timestamptz[]), cast(:tickets as text[]), cast(:metrics as text[]), cast(:cycles as int[]),
                    cast(:kind_level as int[]), cast(:kind_metric as int[]), cast(:kind_priority as int[]),
                    cast(:kind_channel as int[]), cast(:departments as text[])) with ordinality
                as after (calendar, revision, spent_at, ticket, metric, cycle, level, kind_metric, priority, channel, department, strand)
            cross join lateral ("""
            + CLOCK + """
                     and c.spent_at is not null and c.calendar = after.calendar and c.revision = after.revision
                    and (c.spent_at, c.ticket, c.metric, c.cycle)
                        > (after.spent_at, after.ticket, after.metric, after.cycle)""";
    private static final String OF_KIND = " and " + Keys.of("c.level") + " = after.level and "
            + Keys.of("c.metric") + " = after.kind_metric and " + Keys.of("c.priority")
            + " = after.priority and " + Keys.of("c.channel") + " = after.channel";
    private static final String OF_DEPARTMENT = " and c.department = after.department";
    private static final List<String> KEYS = List.of("kind_level", "kind_metric", "kind_priority", "kind_channel");
    private static final String STANDING = CLOCK
            + """
                     and c.ended_at is null and c.spent_at is null and c.state = :state
                    and (c.allowed_us - c.counted_us, c.ticket, c.metric, c.cycle) > (:left, :clock_ticket, :clock_metric, :cycle)""";

    private final JdbcClient database;
    private final Readings readings;
    private final PolicyRevisions revisions;
    private final Kinds kinds;

    Strands(JdbcClient database, Readings readings, PolicyRevisions revisions, Kinds kinds) {
        this.kinds = kinds;
        this.database = database;
        this.readings = readings;
        this.revisions = revisions;
    }

    /** What is looked for. */
    record Look(QueueFilter filter, Queue.Kind kind, Instant asOf) {
        private String tenant() {
            return filter.tenant();
        }

        private Statement in(Statement statement) {
            return statement.with("tenant", tenant())
                    .with("as_of", asOf.atOffset(ZoneOffset.UTC))
                    .with("in_an_hour", asOf.plus(Queue.SOON).atOffset(ZoneOffset.UTC));
        }
    }

    /** Missed clocks may stand still; one that is due soon is counted by a calendar. */
    List<Strand> of(Look look, Queue.@Nullable Place after) {
        return switch (look.kind()) {
            case PAUSED -> List.of(standing(PAUSED, after));
            case DUE_SOON -> counting(look, after);
            case OPEN, OVERDUE -> Stream
                    .concat(Stream.of(standing(MISSED, after)), counting(look, after).stream())
                    .toList();
        };
    }

    /** What is overdue has an index of its own, whatever its kind. */
    private List<Strand> counting(Look look, Queue.@Nullable Place after) {
        List<Strand> strands = new ArrayList<>();
        for (Kinds.Kind kind : look.kind() == Queue.Kind.OVERDUE
                ? kinds.calendars(look.tenant())
                : kinds.of(look.filter())) {
            Spot spot = after == null
                    ? Spot.START
                    : Spot.counting(after, calendar(look.tenant(), kind.calendar(), kind.revision()));
            if (spot != null) {
                strands.add(Strand.counting(kind, spot));
            }
        }
        return strands;
    }

    private static Strand standing(String state, Queue.@Nullable Place after) {
        return Strand.standing(state, after == null ? Spot.START : Spot.standing(after));
    }

    private BusinessCalendar calendar(String tenant, String id, int revision) {
        return revisions.policy(tenant, revision).orElseThrow().calendars().get(id);
    }

    /** @param more conditions on the clock {@code c} and its ticket {@code t} */
    void read(List<Strand> strands, int rows, Look look, Consumer<Statement> more) {
        for (Strand strand : strands) {
            if (strand.revision() == 0) {
                readStanding(strand, rows, look, more);
            }
        }
        List<Strand> counting = strands.stream().filter(strand -> strand.revision() > 0).toList();
        if (!counting.isEmpty()) {
            readCounting(counting, rows, look, more);
        }
    }

    private void readStanding(Strand strand, int rows, Look look, Consumer<Statement> more) {
        Spot after = strand.after();
        var statement = new Statement(STANDING)
                .with("state", strand.name())
                .with("left", after.left())
                .with("clock_ticket", after.ticket())
                .with("clock_metric", after.metric())
                .with("cycle", after.cycle());
        more.accept(statement);
        statement.then(" order by c.allowed_us - c.counted_us, c.ticket, c.metric, c.cycle limit " + rows);
        List<QueueClock> read = new ArrayList<>();
        read(statement, look, (row, clock) -> read.add(clock));
        strand.add(read, rows);
    }

    private void readCounting(List<Strand> strands, int rows, Look look, Consumer<Statement> more) {
        var statement = new Statement(COUNTING)
                .with("names", strands.stream().map(Strand::name).toArray(String[]::new))
                .with("revisions", strands.stream().map(Strand::revision).toArray(Integer[]::new))
                .with("spent", of(strands, Spot::spentAt))
                .with("tickets", of(strands, Spot::ticket))
                .with("metrics", of(strands, Spot::metric))
                .with("cycles", strands.stream().map(strand -> strand.after().cycle()).toArray(Integer[]::new));
        List<Kinds.Kind> of = strands.stream().map(Strand::kind).toList();
        boolean keyed = of.getFirst().keys() != null;
        boolean single = of.getFirst().department() != null;
        for (int i = 0; i < KEYS.size(); i++) {
            int place = i;
            statement.with(KEYS.get(i), of.stream()
                    .map(kind -> keyed ? kind.keys()[place] : null)
                    .toArray(Integer[]::new));
        }
        statement.with("departments", of.stream().map(Kinds.Kind::department).toArray(String[]::new));
        more.accept(
                statement.then(keyed ? OF_KIND : "").then(single ? OF_DEPARTMENT : "").then(look.kind().counting()));
        statement.then(" order by c.spent_at, c.ticket, c.metric, c.cycle limit " + rows + ") k");
        List<List<QueueClock>> read = strands.stream().<List<QueueClock>>map(strand -> new ArrayList<>()).toList();
        read(statement, look, (row, clock) -> read.get(row.getInt("strand") - 1).add(clock));
        for (int i = 0; i < strands.size(); i++) {
            strands.get(i).add(read.get(i), rows);
        }
    }

    private static String[] of(List<Strand> strands, Function<Spot, String> part) {
        return strands.stream().map(Strand::after).map(part).toArray(String[]::new);
    }

    @FunctionalInterface
    private interface Sink {
        void add(ResultSet row, QueueClock clock) throws SQLException;
    }

    private void read(Statement statement, Look look, Sink sink) {
        look.in(statement).read(database, row -> sink.add(row, clock(row, look.tenant(), look.asOf())));
    }

    private static List<String> warnings(ResultSet row) throws SQLException {
        String[] steps = (String[]) row.getArray("alerted").getArray();
        return Arrays.stream(steps)
                .filter(step -> step.startsWith(WARNING))
                .map(step -> step.substring(WARNING.length()))
                .toList();
    }

    private QueueClock clock(ResultSet row, String tenant, Instant asOf) throws SQLException {
        long elapsed = readings.elapsed(row, tenant, asOf);
        BusinessCalendar calendar = calendar(tenant, row.getString("calendar"), row.getInt("revision"));
        Instant dueAt = instant(row, "due_at");
        boolean missed = dueAt != null && dueAt.isBefore(asOf);
        String reserved = row.getString("reserved_for");
        return new QueueClock(
                row.getString("ticket"),
                row.getString("title"),
                row.getString("metric"),
                row.getInt("cycle"),
                missed ? MISSED : row.getString("state"),
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
                instant(row, "spent_at"),
                instant(row, "spent_at") == null ? null : calendar.openUntil(asOf, A_WHILE),
                Microseconds.duration(elapsed),
                Microseconds.duration(row.getLong("allowed_us") - elapsed),
                calendar.zone(),
                warnings(row),
                reserved == null
                        ? null
                        : new QueueClock.Reservation(reserved, instant(row, "reserved_until")));
    }
}
