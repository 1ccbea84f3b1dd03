package io.dueline.policy;

import io.dueline.calendar.BusinessCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a help desk promises: calendars, levels, and the rules that choose a level for a ticket. Immutable; each save
 * is a new revision.
 *
 * @param calendars by id
 * @param metrics the policy's own, besides those that are built in
 * @param levels by id
 * @param rules in order, top down
 * @param statuses a source's own status names, each with what it means; Dueline's own names need no mapping
 * @param enforceFrom tickets created before it get no clocks; null: all tickets get them
 * @param alerting who is told of what
 * @param reports those that are sent by themselves
 */
public record Policy(
        Map<String, BusinessCalendar> calendars,
        List<Metric> metrics,
        Map<String, Level> levels,
        List<Rule> rules,
        Map<String, Status> statuses,
        @Nullable Instant enforceFrom,
        Alerting alerting,
        List<ScheduledReport> reports) {

    /** No level, no rule: nothing is timed. */
    public static final Policy NONE = new Policy(Map.of(), List.of(), Map.of(), List.of(), Map.of(), null,
            Alerting.NONE, List.of());

    public Policy {
        calendars = Map.copyOf(calendars);
        metrics = List.copyOf(metrics);
        levels = Map.copyOf(levels);
        rules = List.copyOf(rules);
        statuses = Map.copyOf(statuses);
        reports = List.copyOf(reports);
    }

    /** A policy that tells nobody. */
    public Policy(
            Map<String, BusinessCalendar> calendars,
            List<Metric> metrics,
            Map<String, Level> levels,
            List<Rule> rules,
            Map<String, Status> statuses,
            @Nullable Instant enforceFrom) {
        this(calendars, metrics, levels, rules, statuses, enforceFrom, Alerting.NONE, List.of());
    }

    /** What a status name means: a mapped one first, then Dueline's own. Null if it is neither. */
    public @Nullable Status status(String name) {
        Status mapped = statuses.get(name);
        return mapped != null ? mapped : Status.named(name);
    }

    /** Every name that {@link #status} knows: Dueline's own, then the mapped ones. */
    public List<String> statusNames() {
        return List.copyOf(Status.names(statuses));
    }

    /** Null where the ticket has no level, or one that this revision doesn't know. */
    public @Nullable Level level(@Nullable String id) {
        return id == null ? null : levels.get(id);
    }

    /** Whether anything depends on what assignees are doing. */
    public boolean asksForAgents() {
        Stream<Condition> asked = Stream.of(
                rules.stream().map(Rule::when),
                metrics.stream().flatMap(metric -> metric.conditions().values().stream()),
                metrics.stream().map(Metric::pauseWhile).filter(Objects::nonNull),
                alerting.alerts().stream().map(Alert::when)).flatMap(Function.identity());
        return asked.anyMatch(condition -> condition.asksFor("assignee.status"));
    }

    /** Whether a ticket created then gets clocks at all. */
    public boolean covers(Instant createdAt) {
        return enforceFrom == null || !createdAt.isBefore(enforceFrom);
    }

    /**
     * Runs the rules, top down.
     *
     * @param present the id of the level that the ticket has; null: none
     * @param created whether the ticket is being created by this event, which {@code on: new} rules ask for
     * @return the id of the level that the ticket has now; the present one where no rule sets another; null: none
     */
    public @Nullable String levelFor(Facts facts, @Nullable String present, boolean created) {
        String level = present;
        for (Rule rule : rules) {
            if (rule.fires(facts, level, created)) {
                level = rule.setsLevel() ? rule.level() : level;
                if (rule.stop()) {
                    break;
                }
            }
        }
        return level;
    }
}
