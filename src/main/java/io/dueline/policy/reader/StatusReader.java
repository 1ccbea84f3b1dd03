package io.dueline.policy.reader;

import io.dueline.policy.Node;
import io.dueline.policy.Status;
import io.dueline.policy.Words;
import java.util.HashMap;
import java.util.Map;

/** Reads what a source's own status names mean. */
final class StatusReader {
    static final int MOST = 500;
    static final int LONGEST = 100;
    static final Map<String, Status> WORDS = Words.of(Status.class);

    private StatusReader() {}

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
