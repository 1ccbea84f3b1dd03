package io.dueline.story;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.Locale;

/** Local weekday words: "Mon 09:20" is the next such moment at or after the one before. */
final class Moments {
    private static final DateTimeFormatter WORDS = new DateTimeFormatterBuilder()
            .appendPattern("EEE HH:mm")
            .optionalStart()
            .appendPattern(":ss")
            .appendFraction(ChronoField.MICRO_OF_SECOND, 0, 6, true)
            .toFormatter(Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);

    private final ZoneId zone;
    private ZonedDateTime last;

    Moments(ZoneId zone, LocalDate weekOf) {
        this.zone = zone;
        this.last = weekOf.atStartOfDay(zone);
    }

    Instant next(String words) {
        String[] parts = words.split(" ");
        DayOfWeek day = Arrays.stream(DayOfWeek.values())
                .filter(each -> each.name().startsWith(parts[0].toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
        ZonedDateTime next = last.toLocalDate().atTime(LocalTime.parse(parts[1])).atZone(zone);
        while (next.isBefore(last) || next.getDayOfWeek() != day) {
            next = next.toLocalDate().plusDays(1).atTime(LocalTime.parse(parts[1])).atZone(zone);
        }
        last = next;
        return next.toInstant();
    }

    Instant last() {
        return last.toInstant();
    }

    String words(Instant instant) {
        ZonedDateTime local = instant.atZone(zone);
        return (local.getSecond() == 0 && local.getNano() == 0 ? SHORT : WORDS).format(local);
    }
}
