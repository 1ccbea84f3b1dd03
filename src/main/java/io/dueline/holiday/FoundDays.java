package io.dueline.holiday;

import io.dueline.policy.Holidays.Day;
import java.util.List;

/**
 * What an iCalendar file says.
 *
 * @param days the days that its events close, whole or in part, ascending, each once
 * @param leftOut the names of events that take no time
 */
public record FoundDays(List<Day> days, List<String> leftOut) {
    public FoundDays {
        days = List.copyOf(days);
        leftOut = List.copyOf(leftOut);
    }
}
