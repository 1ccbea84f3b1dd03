package io.dueline.console.policy;

import io.dueline.calendar.BusinessCalendar;
import io.dueline.calendar.SearchTooLong;
import io.dueline.console.words.LocalMoment;
import io.dueline.policy.Allowance;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When something would be due, tried on a calendar.
 *
 * @param from local time in the calendar's zone
 * @param due null: {@code complaint} says why there is none
 */
record Trial(String amount, String from, @Nullable LocalMoment due, @Nullable String complaint) {

    static Trial of(@Nullable BusinessCalendar calendar, EntryForm.Sheet sheet) {
        ZoneId zone = calendar == null ? sheet.shell().zone() : calendar.zone();
        String amount = sheet.fields().has("trial.amount") ? sheet.fields().text("trial.amount") : "4h";
        String from = sheet.fields().text("trial.from");
        Instant now = sheet.shell().now();
        String local = from.isEmpty()
                ? now.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString()
                : from;
        if (calendar == null) {
            return new Trial(amount, local, null, "The calendar can’t be read as it is.");
        }
        try {
            Instant start = LocalDateTime.parse(local).atZone(zone).toInstant();
            Instant due = Allowance.parse(amount).due(start, calendar);
            return new Trial(amount, local, new LocalMoment(due, zone, now), null);
        } catch (DateTimeException unreadable) {
            return new Trial(amount, local, null, "The beginning must be a date and a time, such as 2026-11-20T16:30.");
        } catch (IllegalArgumentException | SearchTooLong refused) {
            return new Trial(amount, local, null, refused.getMessage());
        }
    }
}
