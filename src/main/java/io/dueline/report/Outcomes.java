package io.dueline.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;

/**
 * The clocks that a question is about. What is settled is read from an index alone; what still moves, from the table. What goes
 * on in time has no outcome yet and is only counted.
 */
final class Outcomes {
    private static final String LENGTH = "coalesce(octet_length(department), 0) + coalesce(octet_length(agent), 0)"
            + " + coalesce(octet_length(priority), 0) + coalesce(octet_length(channel), 0) + octet_length(level)";
    /** As in the index {@code clock_settled}; the planner has to recognise it, and those that follow. */
    static final String SETTLED = "ended_at is not null and excuse_reason is null and " + LENGTH + " < 1500";
    /** As in the index {@code clock_going}. */
    static final String GOING = "ended_at is null and state <> 'missed' and " + LENGTH + " < 1500";
    /** As in the index {@code clock_moving}: whatever is neither. */
    static final String MOVING = "((ended_at is null and state = 'missed') or (ended_at is not null and excuse_reason is not null)"
            + " or " + LENGTH + " >= 1500)";
    private static final String EXCUSED = "case when state in ('missed', 'unanswered') and excuse_reason is not null"
            + " and (excused_until is null or excused_until > :now) then 'excused' else state end";
    private static final String WALL = "cast(extract(epoch from %s - started_at) * 1000000 as bigint)";

    private static final String STRETCH = " where reported_at >= starts and reported_at < ends and tenant = :tenant and ";

    private final Question question;
    private final Spans spans;

    Outcomes(Question question, Extent extent) {
        this.question = question;
        List<Dimension> dates = question.groups().stream().filter(Dimension.DATES::contains).toList();
        this.spans = new Spans(question.scope().zone(), dates);
        if (dates.isEmpty()) {
            addWhole();
        } else {
            addEach(extent);
        }
    }

    private void addWhole() {
        LocalDate from = question.scope().from();
        spans.whole(from, question.scope().to(), false);
        if (question.before() != null) {
            spans.whole(from.minus(question.before()), from.minusDays(1), true);
        }
    }

    /** Dates at which there is nothing at all are not looked for. */
    private void addEach(Extent extent) {
        LocalDate from = question.scope().from();
        LocalDate to = question.scope().to();
        Period before = question.before();
        spans.each(extent.notBefore(from), extent.notAfter(to));
        if (before != null) {
            spans.before(extent.notBefore(from.minus(before)), extent.notAfter(from.minusDays(1)), before, to);
        }
    }

    /**
     * The slices of the clocks, as a relation of the question's groups and {@code before} beside what {@code tally} selects.
     * Each stretch of dates is read and added up for itself: that is half the work of adding up all of them at once, and
     * leaves PostgreSQL no other way than through the index, whatever it thinks of how many there are.
     *
     * @param told the time of those that are missed and still counting
     */
    Statement slices(TallySql tally, Readings.Told told, Instant now) {
        boolean wall = question.measure().wall();
        Statement settled = arm("state", wall ? WALL.formatted("ended_at") : "counted_us", "clock", SETTLED);
        Statement moving = arm(
                EXCUSED,
                wall ? WALL.formatted("coalesce(ended_at, :now)") : "elapsed_us",
                Readings.CLOCKS_WITH_ELAPSED,
                MOVING);
        Statement clocks = told.to(settled.then(" union all ").then(moving)).with("now", now.atOffset(ZoneOffset.UTC));
        return each(new Statement(tally.slices() + "(").then(clocks).then(") as clock" + tally.sliced()));
    }

    private Statement arm(String state, String elapsed, String from, String condition) {
        return select(state + " as state, ended_at is not null as ended, " + elapsed + " as elapsed_us", from,
                condition);
    }

    /** The slices of what goes on in time, beside those of {@link #slices}. */
    Statement going(TallySql tally) {
        return each(question.scope().narrow(new Statement(tally.counts() + STRETCH + GOING)).then(tally.counted()));
    }

    /** The tickets that were rated, as a relation of the groups, {@code before}, {@code ticket} and the rating. */
    Statement rated() {
        return each(select("ticket, max(satisfaction) as satisfaction", "clock",
                "satisfaction is not null and state in ('met', 'missed', 'unanswered')")
                .then(" group by " + question.attributes() + "ticket"));
    }

    private Statement each(Statement stretch) {
        return spans.to(new Statement("select * from " + spans.relation() + " cross join lateral (")
                .then(stretch)
                .then(") as stretch"));
    }

    private Statement select(String columns, String clocks, String condition) {
        return question.scope()
                .narrow(new Statement(
                        "select " + question.attributes() + columns + " from " + clocks + STRETCH + condition));
    }
}
