package io.dueline.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What is still to be done, the most urgent first: the most overdue, then whatever has the least open time left. */
@Component
public class Queue {
    /** Counts end here; more than that nobody works through one by one. */
    public static final int MOST_COUNTED = 10_000;
    static final Duration SOON = Duration.ofHours(1);
    private static final String COUNT = "(select count(*) from (select from clock c where c.tenant = :tenant"
            + " and c.ended_at is null";
    private static final String LIMIT = " limit " + MOST_COUNTED + "))";

    private final JdbcClient database;
    private final Readings readings;
    private final Strands strands;

    Queue(JdbcClient database, Readings readings, Strands strands) {
        this.database = database;
        this.readings = readings;
        this.strands = strands;
    }

    /** Which clocks a page lists. */
    public enum Kind {
        /** Running or missed. */
        OPEN("open", ""),
        /** Missed, and still to be done. */
        OVERDUE("overdue", " and c.due_at < :as_of"),
        /** Due in the next sixty minutes, whether open or not. */
        DUE_SOON("due-soon", " and c.due_at >= :as_of and c.spent_at >= :as_of and c.spent_at < :in_an_hour"),
        /** Waiting for somebody else; the least open time left first. */
        PAUSED("paused", "");

        private final String text;
        private final String counting;

        /** @param counting narrows the clocks that a calendar counts, and bounds the scan of their index */
        Kind(String text, String counting) {
            this.text = text;
            this.counting = counting;
        }

        public String text() {
            return text;
        }

        String counting() {
            return counting;
        }

        /** Empty: none is called so. */
        public static Optional<Kind> of(String text) {
            return Stream.of(values()).filter(kind -> kind.text.equals(text)).findFirst();
        }
    }

    /**
     * Reads at most {@code limit} clocks.
     *
     * @param after where the page before ended; null: from the most urgent on
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Page page(QueueFilter filter, Kind kind, @Nullable Place after, int limit) {
        if (kind == Kind.OVERDUE || filter.tag() != null) {
            readings.planAnew();
        }
        Instant asOf = after != null ? after.asOf() : readings.now();
        QueueFilter narrowed = filter.tag() == null ? filter : filter.of(tagged(filter));
        Urgency urgency = urgency(new Strands.Look(narrowed, kind, asOf), after, limit);
        List<QueueClock> clocks = new ArrayList<>();
        for (QueueClock next = urgency.next(); next != null; next = urgency.next()) {
            if (clocks.size() == limit) {
                return new Page(narrowed, asOf, clocks, Place.of(clocks.getLast(), asOf));
            }
            clocks.add(next);
        }
        return new Page(narrowed, asOf, clocks, null);
    }

    private long tagged(QueueFilter filter) {
        List<Long> counts = new ArrayList<>();
        filter.countTagged().readAtOnce(database, row -> counts.add(row.getLong(1)));
        return counts.getFirst();
    }

    private Urgency urgency(Strands.Look look, @Nullable Place after, int limit) {
        return new Urgency(strands.of(look, after),
                (dry, rows) -> strands.read(dry, rows, look, look.filter()::narrow), limit + 1);
    }

    /** How much was waiting when that page was read, each count up to {@link #MOST_COUNTED}. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Counts counts(Page page) {
        if (page.filter.tag() != null) {
            readings.planAnew();
        }
        var statement = new Statement("select ")
                .with("tenant", page.filter.tenant())
                .with("as_of", page.asOf.atOffset(ZoneOffset.UTC))
                .with("in_an_hour", page.asOf.plus(SOON).atOffset(ZoneOffset.UTC));
        count(statement, page.filter, " and c.due_at < :as_of").then(", ");
        count(statement, page.filter, " and c.due_at >= :as_of and c.due_at < :in_an_hour").then(", ");
        count(statement, page.filter, " and c.spent_at is null and c.state = 'paused'");
        List<Counts> counts = new ArrayList<>();
        statement.read(database, row -> counts.add(new Counts(row.getLong(1), row.getLong(2), row.getLong(3))));
        return counts.getFirst();
    }

    private static Statement count(Statement statement, QueueFilter filter, String condition) {
        return filter.narrow(statement.then(COUNT).then(condition)).then(LIMIT);
    }

    /** @param dueWithinTheHour the next sixty minutes, whether open or not */
    public record Counts(long overdue, long dueWithinTheHour, long paused) {}

    /**
     * @param filter that it was read by
     * @param next where it ended; null: there is no more
     */
    public record Page(QueueFilter filter, Instant asOf, List<QueueClock> clocks, @Nullable Place next) {
        public Page {
            clocks = List.copyOf(clocks);
        }
    }

    /**
     * The last clock of a page.
     *
     * @param asOf when that page was read; the clocks of the next one are read at the same instant
     * @param left in microseconds
     * @param spentAt null: it stands still
     */
    public record Place(
            Instant asOf, long left, @Nullable Instant spentAt, String ticket, String metric, int cycle) {
        static Place of(QueueClock clock, Instant asOf) {
            return new Place(asOf, Microseconds.of(clock.remaining()), clock.spentAt(), clock.ticket(),
                    clock.metric(), clock.cycle());
        }
    }
}
