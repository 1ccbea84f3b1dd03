package io.dueline.policy.reader;

import io.dueline.policy.Metric;
import io.dueline.policy.Moment;
import io.dueline.policy.Node;
import io.dueline.policy.Status;
import io.dueline.policy.Target;
import io.dueline.policy.Target.Anchor;
import io.dueline.policy.Target.OnChange;
import io.dueline.policy.Target.OnReopen;
import io.dueline.policy.Target.SolvedWithoutReply;
import io.dueline.policy.Warning;
import io.dueline.policy.Words;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a target's clocks behave, each switch at its default where the document doesn't say. */
record Switches(
        Set<Status> pauseOn,
        OnChange onChange,
        OnReopen onReopen,
        Anchor anchor,
        SolvedWithoutReply solvedWithoutReply,
        Set<Moment> counts,
        List<Warning> warn) {

    static final int MOST_STATUSES = 100;
    static final Map<String, Moment> COUNTS = words();

    private static Map<String, Moment> words() {
        Map<String, Moment> counts = new LinkedHashMap<>();
        counts.put("bot", Moment.BOT_REPLIED);
        counts.put("note", Moment.NOTE_ADDED);
        counts.put("call", Moment.CALL_ANSWERED);
        return counts;
    }

    static Switches read(Node target, Known known) {
        return new Switches(
                pauseOn(target.at("pauseOn"), known),
                chosen(target.at("onChange"), OnChange.KEEP),
                chosen(target.at("onReopen"), OnReopen.RESUME),
                chosen(target.at("anchor"), Anchor.OLDEST),
                chosen(target.at("solvedWithoutReply"), SolvedWithoutReply.UNANSWERED),
                counts(target.at("counts")),
                WarningReader.warnings(target.at("warn")));
    }

    private static <E extends Enum<E>> E chosen(Node node, E otherwise) {
        E chosen = node.choice(Words.of(otherwise.getDeclaringClass()));
        return chosen == null ? otherwise : chosen;
    }

    private static Set<Status> pauseOn(Node node, Known known) {
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        for (Node entry : node.items(MOST_STATUSES)) {
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

    Target of(Metric metric, Target.Within within, @Nullable String calendar) {
        return new Target(
                metric, within, calendar, pauseOn, onChange, onReopen, anchor, solvedWithoutReply, counts, warn);
    }
}
