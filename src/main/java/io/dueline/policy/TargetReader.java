package io.dueline.policy;

import io.dueline.policy.Target.Anchor;
import io.dueline.policy.Target.OnChange;
import io.dueline.policy.Target.OnReopen;
import io.dueline.policy.Target.SolvedWithoutReply;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a target: a metric, the time allowed for it, and its switches. */
final class TargetReader {
    static final String[] KEYS = {
            "metric", "within", "calendar", "pauseOn", "onChange", "onReopen", "anchor", "solvedWithoutReply", "counts"
    };
    static final Map<String, Metric> METRICS = Words.by(Metric::id, Metric.BUILT_IN);
    static final Map<String, Moment> COUNTS = counts();

    private final Known known;

    TargetReader(Known known) {
        this.known = known;
    }

    private static Map<String, Moment> counts() {
        Map<String, Moment> counts = new LinkedHashMap<>();
        counts.put("bot", Moment.BOT_REPLIED);
        counts.put("note", Moment.NOTE_ADDED);
        counts.put("call", Moment.CALL_ANSWERED);
        return counts;
    }

    @Nullable
    Target target(Node node) {
        if (!node.isObjectOf(KEYS)) {
            return null;
        }
        Metric metric = node.at("metric").requiredChoice(METRICS);
        Target.Within within = WithinReader.within(node.at("within"));
        String calendar = known.calendar(node.at("calendar"));
        Switch.check(node, metric);
        Target target = metric == null || within == null ? null : switches(node, Target.of(metric, within), calendar);
        return calendar == null && !node.at("calendar").isAbsent() ? null : target;
    }

    private Target switches(Node node, Target target, @Nullable String calendar) {
        return new Target(
                target.metric(),
                target.within(),
                calendar,
                pauseOn(node.at("pauseOn")),
                chosen(node.at("onChange"), OnChange.class, target.onChange()),
                chosen(node.at("onReopen"), OnReopen.class, target.onReopen()),
                chosen(node.at("anchor"), Anchor.class, target.anchor()),
                chosen(node.at("solvedWithoutReply"), SolvedWithoutReply.class, target.solvedWithoutReply()),
                counts(node.at("counts")));
    }

    private static <E extends Enum<E>> E chosen(Node node, Class<E> type, E otherwise) {
        E chosen = node.choice(Words.of(type));
        return chosen == null ? otherwise : chosen;
    }

    private Set<Status> pauseOn(Node node) {
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        for (Node entry : node.items(100)) {
            Status status = known.status(entry);
            if (status != null) {
                statuses.add(status);
            }
        }
        return statuses;
    }

    private static Set<Moment> counts(Node node) {
        Set<Moment> moments = EnumSet.noneOf(Moment.class);
        for (Node entry : node.items(COUNTS.size())) {
            Moment moment = entry.requiredChoice(COUNTS);
            if (moment != null) {
                moments.add(moment);
            }
        }
        return moments;
    }
}
