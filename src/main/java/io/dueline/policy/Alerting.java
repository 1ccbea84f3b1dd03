package io.dueline.policy;

import io.dueline.calendar.BusinessCalendar;
import io.dueline.calendar.SearchTooLong;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of what, where they are reached, and what keeps it bearable.
 *
 * @param announceAfter how long what would be told may still be taken back
 * @param maxAge what is older than this when it becomes known is told to nobody
 * @param quiet null: people are told at any hour
 * @param storm how many of one kind somebody gets within a minute; more are sent together
 * @param agents where agents are reached, by id
 * @param departments where departments are reached, by id
 */
public record Alerting(
        List<Alert> alerts,
        Duration announceAfter,
        Duration maxAge,
        @Nullable QuietHours quiet,
        int storm,
        Map<String, Contact> agents,
        Map<String, Contact> departments) {

    /** Unless a policy says otherwise; as are the next two. */
    public static final Duration ANNOUNCE_AFTER = Duration.ofSeconds(5);
    public static final Duration MAX_AGE = Duration.ofHours(1);
    public static final int STORM = 10;

    /** Nobody is told of anything. */
    public static final Alerting NONE = new Alerting(
            List.of(), ANNOUNCE_AFTER, MAX_AGE, null, STORM, Map.of(), Map.of());

    public Alerting {
        alerts = List.copyOf(alerts);
        agents = Map.copyOf(agents);
        departments = Map.copyOf(departments);
    }

    /**
     * When mail and chat wait until people are at work.
     *
     * @param outside the calendar outside of whose hours it is quiet
     * @param breachesPass the ids of the levels whose breaches are told all the same
     */
    public record QuietHours(BusinessCalendar outside, Set<String> breachesPass) {
        public QuietHours {
            breachesPass = Set.copyOf(breachesPass);
        }

        /** {@code at} itself while the calendar is open, or never opens again; otherwise when it opens next. */
        public Instant endAt(Instant at) {
            var moment = Duration.ofNanos(1_000);
            try {
                return outside.add(at, moment).minus(moment);
            } catch (SearchTooLong neverAgain) {
                return at;
            }
        }
    }
}
