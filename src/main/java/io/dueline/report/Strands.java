package io.dueline.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the strands of the queue, each through an index that is in its order. */
@Component
class Strands {
    static final String MISSED = "missed";
    static final String PAUSED = "paused";

    private final JdbcClient database;
    private final Kinds kinds;
    private final QueueClocks clocks;

    Strands(JdbcClient database, Kinds kinds, QueueClocks clocks) {
        this.database = database;
        this.kinds = kinds;
        this.clocks = clocks;
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

    private static Strand standing(String state, Queue.@Nullable Place after) {
        return Strand.standing(state, after == null ? Spot.START : Spot.standing(after));
    }

    /** What is overdue has an index of its own, whatever its kind. */
    private List<Strand> counting(Look look, Queue.@Nullable Place after) {
        List<Strand> strands = new ArrayList<>();
        for (Kinds.Kind kind : look.kind() == Queue.Kind.OVERDUE
                ? kinds.calendars(look.tenant())
                : kinds.of(look.filter())) {
            Spot spot = spot(look, kind, after);
            if (spot != null) {
                strands.add(Strand.counting(kind, spot));
            }
        }
        return strands;
    }

    private @Nullable Spot spot(Look look, Kinds.Kind kind, Queue.@Nullable Place after) {
        return after == null
                ? Spot.START
                : Spot.counting(after, clocks.calendar(look.tenant(), kind.calendar(), kind.revision()));
    }

    /** @param more conditions on the clock {@code c} and its ticket {@code t} */
    void read(List<Strand> strands, int rows, Look look, Consumer<Statement> more) {
        strands.stream().filter(Strand::isStanding).forEach(strand -> readStanding(strand, rows, look, more));
        List<Strand> counting = strands.stream().filter(strand -> !strand.isStanding()).toList();
        if (!counting.isEmpty()) {
            readCounting(counting, rows, look, more);
        }
    }

    private void readStanding(Strand strand, int rows, Look look, Consumer<Statement> more) {
        Statement statement = StrandSql.standing(strand);
        more.accept(statement);
        List<QueueClock> read = new ArrayList<>();
        read(statement.then(StrandSql.byLeft(rows)), look, (row, clock) -> read.add(clock));
        strand.add(read, rows);
    }

    private void readCounting(List<Strand> strands, int rows, Look look, Consumer<Statement> more) {
        Statement statement = StrandSql.counting(strands).then(look.kind().counting());
        more.accept(statement);
        List<List<QueueClock>> read = strands.stream().<List<QueueClock>>map(strand -> new ArrayList<>()).toList();
        read(statement.then(StrandSql.bySpent(rows)), look,
                (row, clock) -> read.get(row.getInt("strand") - 1).add(clock));
        for (int i = 0; i < strands.size(); i++) {
            strands.get(i).add(read.get(i), rows);
        }
    }

    @FunctionalInterface
    private interface Sink {
        void add(ResultSet row, QueueClock clock) throws SQLException;
    }

    private void read(Statement statement, Look look, Sink sink) {
        look.in(statement).read(database, row -> sink.add(row, clocks.of(row, look.tenant(), look.asOf())));
    }
}
