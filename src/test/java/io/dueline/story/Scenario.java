package io.dueline.story;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A ticket's story in a support lead's words: what is promised, what happens, and then how it ends. */
final class Scenario extends Ending {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Driver driver;
    private final List<PolicySketch> revisions = new ArrayList<>();
    private final ToldEvents events = new ToldEvents();
    private PolicySketch policy;

    Scenario(Driver driver, PolicySketch policy, String metric, String weekOf) {
        super(new Moments(LONDON, LocalDate.parse(weekOf)), metric);
        this.driver = driver;
        this.policy = policy;
        revisions.add(policy);
    }

    /** Another policy is saved, for the same office hours; what is said of promises from here on is said of it. */
    Scenario policyBecomes(String metric, Object within) {
        policy = policy.anew().target(metric, within);
        revisions.add(policy);
        events.revise();
        return this;
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

    /** What a help desk's own status means. */
    Scenario calling(String ownStatus, String status) {
        policy.status(ownStatus, status);
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
        return agentAnswers("call", when);
    }

    /** @param talk {@code chat} or {@code call} */
    Scenario customerStarts(String talk, String when) {
        return event(when, talk + ".started", "customer");
    }

    Scenario agentAnswers(String talk, String when) {
        return event(when, talk + ".answered", "agent");
    }

    Scenario customerEnds(String talk, String when) {
        return event(when, talk + ".ended", "customer");
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

    /** The newest policy is applied to the ticket as it is. */
    Scenario reapplied(String when) {
        events.add(moments.next(when), "dueline.reapplied");
        return this;
    }

    /** @param clock such as {@code first-reply-1} */
    Scenario leadExcuses(String when, String clock, String reason) {
        events.add(moments.next(when), "dueline.excused", "clock", clock, "reason", reason, "by", "lead");
        return this;
    }

    /** @param until such as {@code 2026-06-01T12:00:00+01:00} */
    Scenario leadExcusesUntil(String until, String when, String clock) {
        events.add(moments.next(when), "dueline.excused", "clock", clock, "reason", "flood", "by", "lead", "until",
                until);
        return this;
    }

    Scenario leadTakesExcuseBack(String when, String clock) {
        events.add(moments.next(when), "dueline.unexcused", "clock", clock, "by", "lead");
        return this;
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

    /** The last event is delivered after all others, however early it happened. */
    Scenario heldBack() {
        events.holdBackLast();
        return this;
    }

    @Override
    List<ToldClock> tell() {
        List<Map<String, Object>> documents = revisions.stream().map(PolicySketch::document).toList();
        return driver.tell(new ToldStory(documents, events.inOrder(), moments.last()));
    }

    @Override
    List<ToldStep> steps() {
        return driver.steps();
    }

    private Scenario event(String when, String type, String by, Object... data) {
        List<Object> attributes = new ArrayList<>(Arrays.asList(data));
        attributes.addAll(List.of("by", Map.of("kind", by, "id", by.charAt(0) + "-1")));
        events.add(moments.next(when), type, attributes.toArray());
        return this;
    }

    static Map<String, Object> weekdays(String... openingAndClosing) {
        List<String> hours = new ArrayList<>();
        for (int i = 0; i < openingAndClosing.length; i += 2) {
            hours.add(openingAndClosing[i] + "-" + openingAndClosing[i + 1]);
        }
        return Map.of("id", "office", "timeZone", LONDON.getId(), "hours", Map.of("mon-fri", hours));
    }
}
