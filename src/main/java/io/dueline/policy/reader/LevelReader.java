package io.dueline.policy.reader;

import io.dueline.policy.Level;
import io.dueline.policy.Node;
import io.dueline.policy.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a level and its targets. */
final class LevelReader {
    static final int MOST = 500;
    static final int MOST_TARGETS = 100;

    private final Known known;
    private final TargetReader targets;

    LevelReader(Known known) {
        this.known = known;
        this.targets = new TargetReader(known);
    }

    @Nullable
    Level level(String id, Node node) {
        if (!node.isObjectOf("id", "name", "calendar", "targets")) {
            return null;
        }
        String name = node.at("name").text(200);
        String calendar = calendar(node.at("calendar"));
        List<Target> read = targets(node.at("targets"));
        return new Level(id, name == null ? id : name, calendar == null ? "" : calendar, read);
    }

    private @Nullable String calendar(Node node) {
        return node.isAbsent() ? node.refuse("is required: the id of a calendar") : known.calendar(node);
    }

    private List<Target> targets(Node node) {
        if (node.isAbsent()) {
            node.refuse("is required: a list of targets, [] for a level that times nothing");
        }
        Map<String, Target> byMetric = new LinkedHashMap<>();
        for (Node entry : node.items(MOST_TARGETS)) {
            Target target = targets.target(entry);
            if (target != null && byMetric.putIfAbsent(target.metric().id(), target) != null) {
                entry.at("metric").refuse("the level has a target for this metric already");
            }
        }
        return List.copyOf(byMetric.values());
    }
}
