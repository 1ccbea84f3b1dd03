package io.dueline.store;

import io.dueline.calendar.BusinessCalendar;
import io.dueline.policy.Policy;
import io.dueline.timeline.Reading;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A clock as it was last written down, for those who have nothing else because its ticket's timeline can't be told.
 *
 * @param reading what it shows now, if nothing happened since
 * @param zone of its calendar
 */
public record WrittenClock(
        String metric,
        int cycle,
        String level,
        String state,
        Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant endedAt,
        @Nullable Instant recordedAt,
        Reading reading,
        ZoneId zone) {

    /** @param policy the revision that it is held to */
    static WrittenClock of(ClockRow row, Policy policy, Instant now) {
        BusinessCalendar calendar = policy.calendars().get(row.calendar());
        Duration elapsed = calendar == null || row.countingSince() == null
                ? row.counted()
                : row.counted().plus(calendar.between(row.countingSince(), now));
        return new WrittenClock(
                row.metric(), row.cycle(), row.level(), row.state(), row.startedAt(), row.dueAt(), row.endedAt(),
                row.recordedAt(), new Reading(elapsed, row.allowed().minus(elapsed)),
                calendar == null ? ZoneOffset.UTC : calendar.zone());
    }
}
