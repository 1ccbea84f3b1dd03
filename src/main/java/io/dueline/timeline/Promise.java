package io.dueline.timeline;

import io.dueline.calendar.BusinessCalendar;
import io.dueline.policy.Allowance;
import io.dueline.policy.Level;
import io.dueline.policy.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a clock is held to, under one revision of the policy.
 *
 * @param revision the policy revision that these come from
 * @param level the level's id
 * @param within the time that the target allows a ticket of this priority
 * @param calendarId the calendar's id in that revision
 */
public record Promise(
        int revision, Level level, Target target, Allowance within, String calendarId, BusinessCalendar calendar) {

    /** The open time allowed to what starts then. */
    Duration openTime(Instant start) {
        return within.openTime(start, calendar);
    }

    /** When the business days that are promised to what starts then are over; null where hours are. */
    @Nullable
    Instant promisedFor(Instant start) {
        return within instanceof Allowance.BusinessDays days ? days.due(start, calendar) : null;
    }

    boolean sameTimeAs(Promise other) {
        return within.equals(other.within) && Objects.equals(calendar, other.calendar);
    }
}
