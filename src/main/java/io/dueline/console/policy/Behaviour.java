package io.dueline.console.policy;

import io.dueline.policy.Metric;
import io.dueline.policy.reader.Switch;
import java.util.ArrayList;
import java.util.List;

/**
 * A switch of a target, in words.
 *
 * @param words what it can be set to; the first is what it is where the document doesn't say
 */
record Behaviour(String key, String label, List<Option> words) {
    static final List<Behaviour> ALL = List.of(
            new Behaviour("onChange", "When priority or level change", List.of(
                    new Option("keep", "The new time is for the whole"),
                    new Option("forward", "The new time is allowed from then on"),
                    new Option("restart", "The clock starts anew"))),
            new Behaviour("onReopen", "When it is reopened", List.of(
                    new Option("resume", "The clock goes on"),
                    new Option("new-cycle", "A new clock starts"))),
            new Behaviour("anchor", "Of several unanswered messages", List.of(
                    new Option("oldest", "Timed from the oldest"),
                    new Option("newest", "Timed from the newest"))),
            new Behaviour("solvedWithoutReply", "Solved without a reply", List.of(
                    new Option("unanswered", "Unanswered, which counts against it"),
                    new Option("met", "Met"),
                    new Option("missed", "Missed"),
                    new Option("cancelled", "Cancelled, which doesn’t count"))));

    /** A change of level or priority moves every clock; the others mean something to some metrics only. */
    boolean isFeltBy(String metric) {
        Metric known = Metric.named(metric);
        return key.equals("onChange") || known != null && Switch.of(known).contains(key);
    }

    /** What is as it would be anyway is a choice of its own only where the document says it all the same. */
    Option.Choice choice(String metric, String present) {
        List<Option> options = new ArrayList<>(words);
        if (!present.equals(words.getFirst().value())) {
            options.set(0, new Option("", words.getFirst().text()));
        }
        return new Option.Choice(metric + "." + key, label, options, present);
    }
}
