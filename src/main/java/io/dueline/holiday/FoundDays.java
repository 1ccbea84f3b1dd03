package io.dueline.holiday;

import io.dueline.policy.Holidays.Day;
import java.util.List;

/**
 * What an iCalendar file says.
 *
 * @param days the days that its events cover from midnight to midnight, ascending, each once
 * @param leftOut the names of events that cover no whole day
 */
public record FoundDays(List<Day> days, List<String> leftOut) {
    public FoundDays {
        days = List.copyOf(days);
        leftOut = List.copyOf(leftOut);
    }
}
