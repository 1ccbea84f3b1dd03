package io.dueline.store;

import io.dueline.policy.Alert;
import io.dueline.policy.Policy;
import io.dueline.policy.Recipient;
import io.dueline.timeline.Escalation;
import io.dueline.timeline.Revisions;
import io.dueline.timeline.Step;
import io.dueline.timeline.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to be told of a ticket that has just been advanced: the steps that have fallen since, and what became
 * of its clocks and its level.
 */
final class Announcement {

    /** Tells whoever opened an incident for a clock that the clock is over; no policy asks for it. */
    static final String CLOSED = "closed";

    private static final Duration WAKE_UP = Duration.ofMillis(1);

    private final Folded folded;
    private final Instant asOf;
    private final Instant at;
    private final List<Alerts.Row> rows = new ArrayList<>();

    private Announcement(Folded folded, Instant at) {
        this.folded = folded;
        this.asOf = Objects.requireNonNullElse(folded.after().progress().advancedAt(), at);
        this.at = at;
    }

    /** @param at when it is written */
    static List<Alerts.Row> of(Folded folded, Difference difference, Revisions revisions, Instant at) {
        Ticket ticket = folded.standing().verdict().ticket();
        var announcement = new Announcement(folded, at);
        if (ticket == null || folded.standing().fault() != null) {
            return List.of();
        }
        for (ClockRow row : difference.changed()) {
            announcement.clock(folded.turn().stored(row), row, Told.of(ticket, row, revisions));
        }
        for (ClockRow row : difference.vanished()) {
            announcement.takenBack(row, null, Told.of(ticket, row, revisions));
        }
        announcement.level(ticket, revisions);
        return announcement.rows;
    }

    /** Whom the policy tells that a clock, or the ticket, is held to. */
    private record Told(Ticket ticket, Policy policy, int revision, String metric, String level) {

        static Told of(Ticket ticket, ClockRow row, Revisions revisions) {
            return new Told(ticket, revisions.policy(row.revision()), row.revision(), row.metric(), row.level());
        }

        List<Recipient> of(Alert.On on, Instant happened) {
            return Escalation.of(ticket, policy).told(on, metric, level, happened);
        }

        boolean withIncidents() {
            return policy.alerting().alerts().stream()
                    .flatMap(alert -> alert.to().stream())
                    .anyMatch(recipient -> recipient.kind() == Recipient.Kind.PAGERDUTY);
        }
    }

    private void clock(@Nullable ClockRow before, ClockRow after, Told told) {
        List<String> known = before == null ? List.of() : before.alerted();
        folded.standing().verdict().steps().stream()
                .filter(step -> after.isSameCycle(step))
                .filter(step -> after.alerted().contains(step.key()) && !known.contains(step.key()))
                .filter(step -> !isTooOld(step.at(), told.policy))
                .forEach(step -> rows.add(row(step, after, told)));
        if (before == null || before.endedAt() == null) {
            ended(after, told);
        }
        if (before != null) {
            takenBack(before, after, told);
        }
    }

    private void ended(ClockRow after, Told told) {
        boolean late = after.breachedAt() != null && after.endedAt() != null && folded.isDone(after);
        if (late && !isTooOld(after.endedAt(), told.policy)) {
            tell(Alert.On.MET_LATE, after.endedAt(), told, after).ifPresent(rows::add);
        }
    }

    /** @param after null: the cycle never was */
    private void takenBack(ClockRow before, @Nullable ClockRow after, Told told) {
        boolean withdrawn = before.breachedAt() != null && (after == null || after.breachedAt() == null);
        boolean amended = before.hasOutcome() && (after == null || !before.standsIn(after));
        if (withdrawn && !isHistory(before, told.policy)) {
            takenBack(Alert.On.BREACH_WITHDRAWN, told, before, after);
        }
        if (amended && !isHistory(before, told.policy)) {
            takenBack(Alert.On.AMENDED, told, before, after);
        }
        boolean over = withdrawn || after == null || after.endedAt() != null;
        if (over && before.endedAt() == null && !before.alerted().isEmpty() && told.withIncidents()) {
            rows.add(row(CLOSED, List.of(), asOf, told, before).versions(before, after));
        }
    }

    /** Whether its outcome was long past when it was written down, as when a history is imported. */
    private static boolean isHistory(ClockRow row, Policy policy) {
        return row.recordedAt() != null
                && row.reportedAt().isBefore(row.recordedAt().minus(policy.alerting().maxAge()));
    }

    private void level(Ticket ticket, Revisions revisions) {
        String level = ticket.level();
        Integer revision = folded.after().progress().revision();
        boolean assigned = level != null && revision != null
                && !Objects.equals(level, folded.turn().before().attributes().level());
        if (!assigned) {
            return;
        }
        var told = new Told(ticket, revisions.policy(revision), revision, "", level);
        List<Recipient> to = told.of(Alert.On.ASSIGNED_LEVEL, ticket.changedAt());
        if (!to.isEmpty() && !isTooOld(ticket.changedAt(), told.policy)) {
            rows.add(new Alerts.Row(
                    folded.after().tenant(), folded.after().id(), null, null, Alert.On.ASSIGNED_LEVEL.text(), "", null,
                    ticket.changedAt(), at, notBefore(told), revision, level, texts(to), null, null));
        }
    }

    /** What a timer had been set for is told however late it rings; what an event reveals only if it is recent. */
    private boolean isTooOld(Instant happened, Policy policy) {
        Instant awaited = folded.turn().before().progress().wakeUpAt();
        if (awaited != null && !awaited.isAfter(happened.plus(WAKE_UP))) {
            return false;
        }
        Instant arrival = folded.turn().fresh().stream()
                .map(LoggedEvent::acceptedAt)
                .max(Instant::compareTo)
                .orElse(at);
        return happened.isBefore(arrival.minus(policy.alerting().maxAge()));
    }

    private void takenBack(Alert.On on, Told told, ClockRow before, @Nullable ClockRow after) {
        tell(on, asOf, told, before).ifPresent(row -> rows.add(row.versions(before, after)));
    }

    /** Empty: the policy tells nobody. */
    private Optional<Alerts.Row> tell(Alert.On on, Instant happened, Told told, ClockRow clock) {
        List<Recipient> to = told.of(on, happened);
        return to.isEmpty() ? Optional.empty() : Optional.of(row(on.text(), to, happened, told, clock));
    }

    private Alerts.Row row(String kind, List<Recipient> to, Instant happened, Told told, ClockRow clock) {
        return new Alerts.Row(
                clock.tenant(), clock.ticket(), clock.metric(), clock.cycle(), kind, "", null, happened, at,
                notBefore(told), told.revision, clock.level(), texts(to), null, null);
    }

    private Alerts.Row row(Step step, ClockRow clock, Told told) {
        return row(step.on().text(), step.to(), step.at(), told, clock).step(step);
    }

    private Instant notBefore(Told told) {
        return at.plus(told.policy.alerting().announceAfter());
    }

    private static List<String> texts(List<Recipient> to) {
        return to.stream().map(Recipient::text).toList();
    }
}
