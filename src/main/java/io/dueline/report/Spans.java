package io.dueline.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report's stretches of time, each with the dates that its outcomes are shown under. The zone's days are told to
 * PostgreSQL as instants, so that every zone, with every change of its clocks, costs the same: nothing per outcome.
 */
final class Spans {
    private static final String EVER = "-infinity";
    private static final String NEVER = "infinity";

    private final ZoneId zone;
    private final List<Dimension> dates;
    private final List<Span> spans = new ArrayList<>();

    /** @param dates the labels that are told apart; none: one stretch for each period */
    Spans(ZoneId zone, List<Dimension> dates) {
        this.zone = zone;
        this.dates = dates;
    }

    /** Adds the outcomes of those dates in one stretch; null: without a bound. */
    Spans whole(@Nullable LocalDate from, @Nullable LocalDate to, boolean before) {
        spans.add(new Span(start(from), end(to), List.of(), before));
        return this;
    }

    /** Adds the outcomes of those dates. */
    Spans each(LocalDate from, LocalDate to) {
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            add(day, day, false);
        }
        return this;
    }

    /** Adds the outcomes of those dates, shown so much later, under the dates that they are compared with. */
    Spans before(LocalDate from, LocalDate to, Period later, LocalDate latest) {
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            LocalDate shown = day.plus(later);
            add(day, shown.isAfter(latest) ? latest : shown, true);
        }
        return this;
    }

    private void add(LocalDate day, LocalDate shown, boolean before) {
        List<LocalDate> labels = dates.stream().map(dimension -> label(dimension, shown)).toList();
        Span last = spans.isEmpty() ? null : spans.getLast();
        if (last != null && last.before == before && last.labels.equals(labels)) {
            spans.removeLast();
            spans.add(new Span(last.start, end(day), labels, before));
        } else {
            spans.add(new Span(start(day), end(day), labels, before));
        }
    }

    private static LocalDate label(Dimension dimension, LocalDate day) {
        return switch (dimension) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
            default -> throw new IllegalArgumentException(dimension + " is no date");
        };
    }

    private String start(@Nullable LocalDate day) {
        return day == null || day.getYear() < 2 ? EVER : day.atStartOfDay(zone).toInstant().toString();
    }

    private String end(@Nullable LocalDate day) {
        return day == null || day.getYear() > 9998 ? NEVER : day.plusDays(1).atStartOfDay(zone).toInstant().toString();
    }

    /** The relation {@code span}: {@code starts}, {@code ends}, {@code before}, and a column for each date. */
    String relation() {
        StringBuilder names = new StringBuilder("starts, ends, before");
        StringBuilder arrays = new StringBuilder(
                "cast(:starts as timestamptz[]), cast(:ends as timestamptz[]), cast(:befores as boolean[])");
        for (Dimension date : dates) {
            names.append(", ").append(date.text());
            arrays.append(", cast(:").append(date.text()).append("s as date[])");
        }
        return "unnest(" + arrays + ") as span (" + names + ")";
    }

    Statement to(Statement statement) {
        statement.with("starts", spans.stream().map(Span::start).toArray(String[]::new));
        statement.with("ends", spans.stream().map(Span::end).toArray(String[]::new));
        statement.with("befores", spans.stream().map(Span::before).toArray(Boolean[]::new));
        for (int i = 0; i < dates.size(); i++) {
            int place = i;
            statement.with(dates.get(i).text() + "s",
                    spans.stream().map(span -> span.labels.get(place).toString()).toArray(String[]::new));
        }
        return statement;
    }

    private record Span(String start, String end, List<LocalDate> labels, boolean before) {}
}
