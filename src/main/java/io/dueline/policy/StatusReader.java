package io.dueline.policy;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads what a source's own status names mean. */
final class StatusReader {
    static final int MOST = 500;
    static final int LONGEST = 100;
    static final Map<String, Status> WORDS = Words.of(Status.class);

    private StatusReader() {}

    /** Every name that a status may be given by: Dueline's, then the source's own. */
    static Set<String> names(Map<String, Status> own) {
        Set<String> names = new LinkedHashSet<>(WORDS.keySet());
        names.addAll(new TreeSet<>(own.keySet()));
        return names;
    }

    static Map<String, Status> statuses(Node node) {
        Map<String, Status> statuses = new HashMap<>();
        for (Node entry : node.entries(MOST)) {
            Status status = entry.requiredChoice(WORDS);
            if (entry.key().isBlank() || entry.key().length() > LONGEST) {
                entry.refuse("a status name must have 1 to 100 characters");
            } else if (status != null) {
                statuses.put(entry.key(), status);
            }
        }
        return statuses;
    }
}
