package io.dueline.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The clocks that a question is about, as a relation of its groups, {@code before}, {@code state}, {@code ended} and
 * {@code elapsed_us}. What is settled is read from an index alone; what still moves, from the table.
 */
final class Outcomes {
    /** As in the index {@code clock_settled}; the planner has to recognise it. */
    static final String SETTLED = "ended_at is not null and excuse_reason is null and coalesce(octet_length(department), 0)"
            + " + coalesce(octet_length(agent), 0) + coalesce(octet_length(priority), 0)"
            + " + coalesce(octet_length(channel), 0) + octet_length(level) < 1500";
    private static final String EXCUSED = "case when state in ('missed', 'unanswered') and excuse_reason is not null"
            + " and (excused_until is null or excused_until > :now) then 'excused' else state end";
    private static final String WALL = "cast(extract(epoch from %s - started_at) * 1000000 as bigint)";

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

    /** The first and the last date of any outcome of the tenant. */
    record Extent(LocalDate first, LocalDate last) {
        private LocalDate notBefore(@Nullable LocalDate date) {
            return date == null || date.isBefore(first) ? first : date;
        }

        private LocalDate notAfter(@Nullable LocalDate date) {
            return date == null || date.isAfter(last) ? last : date;
        }
    }

    /** @param told the time of those that are missed and still counting */
    Statement clocks(Readings.Told told, Instant now) {
        boolean wall = question.measure().wall();
        Statement settled = arm("state", wall ? WALL.formatted("ended_at") : "counted_us", "clock", SETTLED);
        Statement moving = arm(
                EXCUSED,
                wall ? WALL.formatted("coalesce(ended_at, :now)") : "elapsed_us",
                Readings.CLOCKS_WITH_ELAPSED,
                "not (" + SETTLED + ")");
        return spans.to(told.to(settled.then(" union all ").then(moving)))
                .with("now", now.atOffset(ZoneOffset.UTC));
    }

    private Statement arm(String state, String elapsed, String from, String condition) {
        return select(", " + state + " as state, ended_at is not null as ended, " + elapsed + " as elapsed_us", from,
                condition);
    }

    /** The clocks whose tickets were rated, as a relation of the groups, {@code before}, {@code ticket} and the rating. */
    Statement rated() {
        return spans.to(select(", ticket, satisfaction", "clock",
                "satisfaction is not null and state in ('met', 'missed', 'unanswered')"));
    }

    private Statement select(String columns, String clocks, String condition) {
        return question.scope()
                .narrow(new Statement("select " + keys() + columns + " from " + spans.relation() + " join "
                        + clocks + " on reported_at >= starts and reported_at < ends where tenant = :tenant and "
                        + condition));
    }

    private String keys() {
        return Stream.concat(question.groups().stream().map(Dimension::text), Stream.of("before"))
                .collect(Collectors.joining(", "));
    }
}
