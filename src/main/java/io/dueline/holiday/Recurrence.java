package io.dueline.holiday;

import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.EnumSet;
import java.util.Set;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.transform.recurrence.Frequency;

/** What an event's recurrence may be: by days or longer, so that walking it over some decades stays a matter of moments. */
final class Recurrence {
    private static final int EARLIEST = 1970;
    private static final Set<Frequency> ALLOWED = EnumSet.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY,
            Frequency.YEARLY);

    private Recurrence() {}

    static void check(VEvent event) {
        Temporal start = start(event);
        if (start.isSupported(ChronoField.YEAR) && Year.from(start).getValue() < EARLIEST) {
            throw new BrokenCalendar("Events must start in " + EARLIEST + " or later, not at " + start + ".");
        }
        event.<RRule<?>>getProperties(Property.RRULE).forEach(rule -> check(rule.getRecur()));
    }

    private static void check(Recur<?> recur) {
        boolean within = !recur.getHourList().isEmpty() || !recur.getMinuteList().isEmpty()
                || !recur.getSecondList().isEmpty();
        if (within || !ALLOWED.contains(recur.getFrequency())) {
            throw new BrokenCalendar("Events may recur daily, weekly, monthly or yearly, not " + recur + ".");
        }
    }

    /** Whether it is about whole days. */
    static boolean isDated(VEvent event) {
        return start(event) instanceof LocalDate;
    }

    private static Temporal start(VEvent event) {
        return event.<DtStart<?>>getProperty(Property.DTSTART)
                .map(DtStart::getDate)
                .map(Temporal.class::cast)
                .orElseThrow(() -> new BrokenCalendar("An event has no DTSTART."));
    }
}
