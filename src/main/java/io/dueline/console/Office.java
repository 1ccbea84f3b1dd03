package io.dueline.console;

import io.dueline.calendar.BusinessCalendar;
import io.dueline.calendar.Interval;
import io.dueline.console.words.LocalMoment;
import io.dueline.policy.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The calendar that most levels of a policy go by: its zone is the console's, its hours are "the office". */
public record Office(BusinessCalendar calendar) {
    private static final Duration HORIZON = Duration.ofDays(14);

    public static Optional<Office> of(Policy policy) {
        return policy.calendars().entrySet().stream()
                .min(Comparator.comparing((Map.Entry<String, BusinessCalendar> one) -> isAlwaysOpen(one.getValue()))
                        .thenComparing(one -> -uses(policy, one.getKey()))
                        .thenComparing(Map.Entry::getKey))
                .map(one -> new Office(one.getValue()));
    }

    private static long uses(Policy policy, String calendar) {
        return policy.levels().values().stream().filter(level -> level.calendar().equals(calendar)).count();
    }

    /** Whether no closed hour ends its weeks; such a calendar says nothing about when people are there. */
    public static boolean isAlwaysOpen(BusinessCalendar calendar) {
        Instant monday = Instant.parse("2026-03-02T00:00:00Z");
        return calendar.between(monday, monday.plus(HORIZON)).equals(HORIZON);
    }

    String words(Instant now) {
        List<Interval> ahead = calendar.openIntervals(now, now.plus(HORIZON));
        if (ahead.isEmpty()) {
            return "Office closed";
        }
        Interval next = ahead.getFirst();
        if (next.startInclusive().isAfter(now)) {
            return "Office opens " + told(next.startInclusive(), now);
        }
        return next.length().equals(HORIZON) ? "Always open" : "Office open until " + told(next.endExclusive(), now);
    }

    private String told(Instant at, Instant now) {
        return new LocalMoment(at, calendar.zone(), now).text();
    }
}
