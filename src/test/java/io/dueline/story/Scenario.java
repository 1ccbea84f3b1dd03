package io.dueline.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.policy.Durations;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A ticket's story in a support lead's words, and what its clocks must show at the end. */
final class Scenario {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Driver driver;
    private final PolicySketch policy;
    private final Moments moments;
    private final ToldEvents events = new ToldEvents();
    private String metric;
    private @Nullable Integer cycle;
    private @Nullable List<ToldClock> told;

    Scenario(Driver driver, PolicySketch policy, String metric, String weekOf) {
        this.driver = driver;
        this.policy = policy;
        this.metric = metric;
        this.moments = new Moments(LONDON, LocalDate.parse(weekOf));
    }

    /** Another target of the same level. */
    Scenario and(String otherMetric, Object within) {
        policy.target(otherMetric, within);
        return this;
    }

    /** A switch of the target that was named last. */
    Scenario with(String name, Object value) {
        policy.with(name, value);
        return this;
    }

    Scenario pausedOn(String... statuses) {
        return with("pauseOn", List.of(statuses));
    }

    /** Another level, for tickets with that tag; its targets follow. */
    Scenario whenTagged(String tag, String level, String calendar) {
        policy.level(level, calendar, tag);
        return this;
    }

    /** Another level, for tickets of which that holds; its targets follow. */
    Scenario whenField(String field, String value, String level, String calendar) {
        policy.fieldLevel(level, calendar, field, value);
        return this;
    }

    /** Another level, for tickets of that department; its targets follow. */
    Scenario inDepartment(String department, String level, String calendar) {
        policy.departmentLevel(level, calendar, department);
        return this;
    }

    /** Another level, which rules are to give; its targets follow. */
    Scenario offering(String level, String calendar) {
        policy.level(level, calendar);
        return this;
    }

    /** Those rules, in order, instead of the one for everybody. */
    Scenario ruledBy(List<Map<String, Object>> rules) {
        policy.ruledBy(rules);
        return this;
    }

    /** A metric of the policy's own. */
    Scenario measuring(String ownMetric, Map<String, Object> definition) {
        policy.metric(ownMetric, definition);
        return this;
    }

    /** Who is told of what; further keys of the alert may follow, each with its value. */
    Scenario telling(String to, String on, Object... more) {
        policy.alert(to, on, more);
        return this;
    }

    Scenario enforcedFrom(String instant) {
        policy.enforceFrom(instant);
        return this;
    }

    Scenario customerWrites(String when) {
        return events.tellOfNone() ? customerCreates(when) : event(when, "message.added", "customer");
    }

    /** What follows happens to that ticket; what is said at the end is said of T-1. */
    Scenario on(String ticket) {
        events.on(ticket);
        return this;
    }

    Scenario agentBecomes(String when, String agent, String status) {
        String ticket = events.on("agent/" + agent);
        return agentBecomesInTicket(when, agent, status).on(ticket);
    }

    /** An agent's own event, sent in the ticket's name. */
    Scenario agentBecomesInTicket(String when, String agent, String status) {
        return event(when, "agent.changed", "agent", "agent", agent, "status", status);
    }

    Scenario customerRates(String when, int score) {
        return event(when, "satisfaction.rated", "customer", "score", score);
    }

    Scenario customerCreates(String when, Object... attributes) {
        return event(when, "ticket.created", "customer", attributes);
    }

    Scenario agentCreates(String when) {
        return event(when, "ticket.created", "agent");
    }

    Scenario customerThanks(String when) {
        return event(when, "message.added", "customer", "replyNeeded", false);
    }

    Scenario agentReplies(String when) {
        return event(when, "message.added", "agent");
    }

    Scenario agentNotes(String when) {
        return event(when, "message.added", "agent", "visibility", "internal");
    }

    Scenario systemWrites(String when) {
        return event(when, "message.added", "system");
    }

    /** Somebody on the customer's side, unseen by the customer. */
    Scenario customerNotes(String when) {
        return event(when, "message.added", "customer", "visibility", "internal");
    }

    Scenario botCreates(String when) {
        return event(when, "ticket.created", "bot");
    }

    Scenario botReplies(String when) {
        return event(when, "message.added", "bot");
    }

    Scenario agentCalls(String when) {
        return event(when, "call.answered", "agent");
    }

    Scenario customerStartsChat(String when) {
        return event(when, "chat.started", "customer");
    }

    Scenario agentAnswersChat(String when) {
        return event(when, "chat.answered", "agent");
    }

    Scenario customerLeavesChat(String when) {
        return event(when, "chat.ended", "customer");
    }

    Scenario customerCalls(String when) {
        return event(when, "call.started", "customer");
    }

    Scenario customerHangsUp(String when) {
        return event(when, "call.ended", "customer");
    }

    Scenario agentSets(String when, String status) {
        return agentChanges(when, "status", status);
    }

    Scenario agentSolves(String when) {
        return agentSets(when, "solved");
    }

    Scenario agentChanges(String when, Object... attributes) {
        return event(when, "ticket.changed", "agent", attributes);
    }

    Scenario agentDeletes(String when) {
        return event(when, "ticket.deleted", "agent");
    }

    Scenario agentRestores(String when) {
        return event(when, "ticket.restored", "agent");
    }

    Scenario agentMerges(String when, String into) {
        return event(when, "ticket.merged", "agent", "into", into);
    }

    /** Reads the clocks only then, not at the last event. */
    Scenario until(String when) {
        moments.next(when);
        return this;
    }

    /** The last event has that number in its source's own order. */
    Scenario sequenced(String sequence) {
        events.number(sequence);
        return this;
    }

    /** The last event is delivered before all others. */
    Scenario deliveredFirst() {
        events.deliverLastFirst();
        return this;
    }

    /** What follows is said of that metric's newest cycle. */
    Scenario then(String otherMetric) {
        clocks();
        metric = otherMetric;
        cycle = null;
        return this;
    }

    Scenario then(String otherMetric, int ofCycle) {
        then(otherMetric);
        cycle = ofCycle;
        return this;
    }

    Scenario thenElapsed(String duration) {
        assertThat(clock().elapsed()).as("elapsed").isEqualTo(duration(duration));
        return this;
    }

    Scenario thenMetWith(String remaining) {
        return thenIs("met").thenRemains(remaining);
    }

    Scenario thenMissedBy(String overdue) {
        assertThat(clock().remaining().negated()).as("overdue").isEqualTo(duration(overdue));
        return thenIs("missed");
    }

    Scenario thenRemains(String remaining) {
        assertThat(clock().remaining()).as("remaining").isEqualTo(duration(remaining));
        return this;
    }

    Scenario thenWasDueAt(String when) {
        return thenAt("due", clock().dueAt(), when);
    }

    Scenario thenHasNoDueDate() {
        assertThat(clock().dueAt()).as("due").isNull();
        return this;
    }

    Scenario thenStartedAt(String when) {
        return thenAt("started", clock().startedAt(), when);
    }

    Scenario thenEndedAt(String when) {
        return thenAt("ended", clock().endedAt(), when);
    }

    Scenario thenGoesOn() {
        assertThat(clock().endedAt()).as("ended").isNull();
        return this;
    }

    Scenario thenIs(String state) {
        assertThat(clock().state()).as("state").isEqualTo(state);
        return this;
    }

    /** Every step of the metric's clocks, such as {@code warning PT15M at Mon 10:45}. */
    Scenario thenTells(String... steps) {
        clocks();
        assertThat(driver.steps().stream()
                .filter(step -> step.metric().equals(metric))
                .map(step -> step.what() + " at " + moments.words(step.at())))
                .containsExactly(steps);
        return this;
    }

    Scenario thenToldIn(String what, String... recipients) {
        assertThat(driver.steps().stream().filter(step -> step.what().equals(what)).flatMap(step -> step.to().stream()))
                .containsExactly(recipients);
        return this;
    }

    Scenario thenIsOnLevel(String level) {
        assertThat(clock().level()).as("level").isEqualTo(level);
        return this;
    }

    Scenario thenHasCycles(int count) {
        assertThat(clocks().stream().filter(clock -> clock.metric().equals(metric))).as("cycles").hasSize(count);
        return this;
    }

    Scenario thenIsNotTimed() {
        return thenHasCycles(0);
    }

    private Scenario thenAt(String what, @Nullable Instant instant, String when) {
        assertThat(instant == null ? "never" : moments.words(instant)).as(what).isEqualTo(when);
        return this;
    }

    private ToldClock clock() {
        List<ToldClock> ofMetric = clocks().stream().filter(clock -> clock.metric().equals(metric)).toList();
        assertThat(ofMetric).as("clocks of " + metric + " among " + clocks()).isNotEmpty();
        return cycle == null
                ? ofMetric.getLast()
                : ofMetric.stream().filter(clock -> clock.cycle() == cycle).findFirst().orElseThrow();
    }

    private List<ToldClock> clocks() {
        if (told == null) {
            told = driver.tell(policy.document(), events.envelopes(), moments.last());
        }
        return told;
    }

    private Scenario event(String when, String type, String by, Object... data) {
        events.add(moments.next(when), type, by, data);
        return this;
    }

    private static Duration duration(String text) {
        return text.equals("0m") ? Duration.ZERO : Durations.parse(text);
    }

    static Map<String, Object> weekdays(String... openingAndClosing) {
        List<String> hours = new ArrayList<>();
        for (int i = 0; i < openingAndClosing.length; i += 2) {
            hours.add(openingAndClosing[i] + "-" + openingAndClosing[i + 1]);
        }
        return Map.of("id", "office", "timeZone", LONDON.getId(), "hours", Map.of("mon-fri", hours));
    }
}
