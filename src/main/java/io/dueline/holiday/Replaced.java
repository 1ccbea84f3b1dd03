package io.dueline.holiday;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.RecurrenceId;
import org.jspecify.annotations.Nullable;

/** Which of a recurring event's times have an event of their own, moved or cancelled, in their place. */
final class Replaced {
    private final Map<String, List<Temporal>> times = new HashMap<>();

    Replaced(List<VEvent> events) {
        for (VEvent event : events) {
            Temporal time = time(event);
            if (time != null) {
                times.computeIfAbsent(uid(event), uid -> new ArrayList<>()).add(time);
            }
        }
    }

    /** Whether another event takes the place of this one when it would start then. */
    boolean replaces(VEvent event, Temporal start) {
        return time(event) == null
                && times.getOrDefault(uid(event), List.of()).stream().anyMatch(time -> isSame(time, start));
    }

    private static @Nullable Temporal time(VEvent event) {
        return event.<RecurrenceId<?>>getProperty(Property.RECURRENCE_ID)
                .map(RecurrenceId::getDate)
                .map(Temporal.class::cast)
                .orElse(null);
    }

    private static String uid(VEvent event) {
        return event.getProperty(Property.UID).map(Property::getValue).orElse("");
    }

    private static boolean isSame(Temporal a, Temporal b) {
        Instant one = instant(a);
        Instant other = instant(b);
        return one != null && other != null ? one.equals(other) : a.equals(b) || isDay(a, b) || isDay(b, a);
    }

    private static @Nullable Instant instant(Temporal temporal) {
        return switch (temporal) {
            case Instant instant -> instant;
            case ZonedDateTime zoned -> zoned.toInstant();
            case OffsetDateTime offset -> offset.toInstant();
            default -> null;
        };
    }

    /** Some programs name the day that is meant by its date alone. */
    private static boolean isDay(Temporal date, Temporal time) {
        return date instanceof LocalDate day
                && time.isSupported(ChronoField.EPOCH_DAY)
                && day.toEpochDay() == time.getLong(ChronoField.EPOCH_DAY);
    }
}
