package io.dueline.holiday;

import io.dueline.policy.Holidays.Day;
import io.dueline.policy.Storable;
import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;

/** Reads which days an iCalendar file's events close, whole or in part, recurring ones too. */
final class CalendarFile {
    private static final int MOST_DAYS = 10_000;
    private static final int LONGEST_NAME = 200;
    private static final int WHOLE_DAY = 86_400;

    private final Map<LocalDate, Day> days = new TreeMap<>();
    private final TreeSet<String> leftOut = new TreeSet<>();
    private final Span span;
    private final ZoneId zone;
    private final Replaced replaced;

    private CalendarFile(Span span, ZoneId zone, Replaced replaced) {
        this.span = span;
        this.zone = zone;
        this.replaced = replaced;
    }

    static FoundDays read(String text, Span span) {
        if (!Storable.isText(text)) {
            throw new BrokenCalendar("It " + Storable.NO_TEXT + ".");
        }
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(text));
            List<VEvent> events = new ArrayList<>(calendar.getComponents(Component.VEVENT));
            events.forEach(Recurrence::check);
            var file = new CalendarFile(span, zone(calendar), new Replaced(events));
            events.stream().filter(event -> !isCancelled(event)).forEach(file::add);
            return file.found();
        } catch (IOException | ParserException e) {
            throw new BrokenCalendar("It is no iCalendar file: " + e.getMessage());
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new BrokenCalendar("One of its events can't be read: " + e.getMessage());
        }
    }

    /** What times in UTC are meant for: the file's own zone where it names one. */
    private static ZoneId zone(Calendar calendar) {
        return calendar.getProperty("X-WR-TIMEZONE").map(named -> ZoneId.of(named.getValue())).orElse(ZoneId.of("UTC"));
    }

    private static boolean isCancelled(VEvent event) {
        return event.getProperty(Property.STATUS).map(status -> status.getValue().equals("CANCELLED")).orElse(false);
    }

    private void add(VEvent event) {
        String summary = event.getProperty(Property.SUMMARY).map(Property::getValue).orElse("");
        String name = summary.length() > LONGEST_NAME ? summary.substring(0, LONGEST_NAME) : summary;
        for (Period<Temporal> period : event.<Temporal>calculateRecurrenceSet(period(event))) {
            if (!replaced.replaces(event, period.getStart())) {
                close(name, local(period.getStart()), local(period.getEnd()));
            }
        }
    }

    private Period<? extends Temporal> period(VEvent event) {
        LocalDate first = LocalDate.of(span.firstYear(), 1, 1);
        LocalDate end = LocalDate.of(span.lastYear() + 1, 1, 1);
        return Recurrence.isDated(event)
                ? new Period<>(first, end)
                : new Period<>(first.atStartOfDay(zone), end.atStartOfDay(zone));
    }

    private void close(String name, LocalDateTime start, LocalDateTime end) {
        if (!start.isBefore(end)) {
            leftOut.add(name);
        }
        for (LocalDate day = start.toLocalDate(); day.atStartOfDay().isBefore(end)
                && isWithin(day); day = day.plusDays(1)) {
            int from = day.equals(start.toLocalDate()) ? start.toLocalTime().toSecondOfDay() : 0;
            int to = day.equals(end.toLocalDate()) ? end.toLocalTime().toSecondOfDay() : WHOLE_DAY;
            if (from < to) {
                close(Day.between(from, to, day, name.isEmpty() ? null : name));
            }
        }
    }

    /** A day that several events close is named by the first of them. */
    private void close(Day part) {
        days.merge(part.date(), part, Day::with);
        limit();
    }

    private boolean isWithin(LocalDate day) {
        return day.getYear() <= span.lastYear();
    }

    private void limit() {
        if (days.size() > MOST_DAYS) {
            throw new BrokenCalendar("It covers more than " + MOST_DAYS + " days.");
        }
    }

    /** An event in a zone of its own covers days there; one in UTC covers those of the file's zone. */
    private LocalDateTime local(Temporal temporal) {
        return switch (temporal) {
            case LocalDate date -> date.atStartOfDay();
            case LocalDateTime floating -> floating;
            case java.time.ZonedDateTime zoned -> zoned.toLocalDateTime();
            case java.time.OffsetDateTime offset -> offset.atZoneSameInstant(zone).toLocalDateTime();
            case java.time.Instant instant -> instant.atZone(zone).toLocalDateTime();
            default -> throw new BrokenCalendar("One of its events has no date that can be read: " + temporal);
        };
    }

    private FoundDays found() {
        List<Day> within = days.values().stream().filter(day -> day.date().getYear() >= span.firstYear()).toList();
        return new FoundDays(within, List.copyOf(leftOut));
    }
}
