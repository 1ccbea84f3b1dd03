package io.dueline.workflow;

import io.dueline.policy.Alert;
import io.dueline.store.Standing;
import io.dueline.timeline.Clock;
import io.dueline.timeline.State;
import io.dueline.timeline.Step;
import io.dueline.timeline.Ticket;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a reader of the Temporal UI sees of a ticket: ids, states and instants, never what somebody wrote. */
final class Wording {
    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm",
            Locale.ENGLISH);
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm:ss",
            Locale.ENGLISH);

    /** Every advance leaves its text in the history: a long conversation shows its newest cycles only. */
    private static final int ENDED_CLOCKS_SHOWN = 6;

    private Wording() {}

    static String wakeUpFor(Standing standing) {
        Instant wakeUp = standing.nextWakeUp();
        if (wakeUp == null) {
            return "";
        }
        if (standing.fault() != null) {
            return "read the timeline again";
        }
        return firstDue(standing, wakeUp)
                .map(Wording::dueInWords)
                .or(() -> firstStep(standing, wakeUp).map(step -> stepInWords(standing, step)))
                .orElseGet(() -> "an event dated " + at(wakeUp, ZoneOffset.UTC) + " UTC");
    }

    private static Optional<Clock> firstDue(Standing standing, Instant wakeUp) {
        return standing.verdict().clocks().stream()
                .filter(clock -> clock.state() instanceof State.Running running && !running.dueAt().isAfter(wakeUp))
                .min(Comparator.comparing(Clock::dueAt));
    }

    private static String dueInWords(Clock clock) {
        return clock.metric().id().replace('-', ' ') + " due " + dueAt(clock);
    }

    private static Optional<Step> firstStep(Standing standing, Instant wakeUp) {
        Instant before = wakeUp.minusMillis(1);
        return standing.verdict().steps().stream()
                .filter(step -> !step.at().isBefore(before) && !step.at().isAfter(wakeUp))
                .min(Comparator.comparing(Step::at));
    }

    private static String stepInWords(Standing standing, Step step) {
        String what = step.on() == Alert.On.WARNING ? "warning " : "escalation step ";
        ZoneId zone = standing.verdict().clocks().stream().filter(step::isOf).map(Wording::zone).findFirst()
                .orElse(ZoneOffset.UTC);
        return what + step.number() + " of " + step.metric().id().replace('-', ' ') + " at " + at(step.at(), zone) + " "
                + zone;
    }

    static String details(Standing standing) {
        String title = "**" + code(standing.ticket().ticket()) + "** " + status(standing.verdict().ticket());
        if (standing.fault() != null) {
            return title + "\n\nThe timeline can't be read: " + code(standing.fault());
        }
        List<Clock> clocks = standing.verdict().clocks();
        return clocks.isEmpty() ? title : title + "\n\n" + table(clocks) + next(standing);
    }

    /** Also tells one wake-up from the next where no clock has changed: a warning changes none. */
    private static String next(Standing standing) {
        String next = wakeUpFor(standing);
        return next.isEmpty() ? "" : "\nNext: " + next + "\n";
    }

    private static String status(@Nullable Ticket ticket) {
        if (ticket == null) {
            return "not created yet";
        }
        String level = ticket.level() == null ? "no level" : "level " + code(ticket.level());
        return level + ", " + ticket.status().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String table(List<Clock> clocks) {
        long ended = clocks.stream().filter(clock -> !clock.isLive()).count();
        long hidden = Math.max(0, ended - ENDED_CLOCKS_SHOWN);
        String rows = shown(clocks, hidden).map(Wording::row).collect(Collectors.joining());
        String more = hidden == 0 ? "" : "\n" + hidden + " earlier cycles are not shown";
        return "| clock | state | due | ended |\n|---|---|---|---|\n" + rows + more;
    }

    private static Stream<Clock> shown(List<Clock> clocks, long hidden) {
        List<Clock> oldest = clocks.stream()
                .filter(clock -> !clock.isLive())
                .sorted(Comparator.comparing(Clock::endedAt))
                .limit(hidden)
                .toList();
        return clocks.stream().filter(clock -> !oldest.contains(clock));
    }

    private static String row(Clock clock) {
        String ended = clock.endedAt() == null ? "" : at(clock.endedAt(), zone(clock));
        return "| %s | %s | %s | %s |\n".formatted(name(clock), clock.stateName(), dueAt(clock), ended);
    }

    private static String name(Clock clock) {
        return clock.cycle() == 1 ? clock.metric().id() : clock.id();
    }

    private static String dueAt(Clock clock) {
        return clock.dueAt() == null ? "" : at(clock.dueAt(), zone(clock)) + " " + zone(clock);
    }

    private static ZoneId zone(Clock clock) {
        return clock.promise().calendar().zone();
    }

    private static String at(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        return (local.getSecond() == 0 ? TO_THE_MINUTE : TO_THE_SECOND).format(local);
    }

    private static String code(String text) {
        return "`" + text.replace('`', '\'') + "`";
    }
}
