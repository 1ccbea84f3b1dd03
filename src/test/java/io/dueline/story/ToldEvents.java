package io.dueline.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The events of a story as a help desk sends them, in the order of their delivery. */
final class ToldEvents {
    private final List<Map<String, Object>> envelopes = new ArrayList<>();
    private String subject = "T-1";

    List<Map<String, Object>> envelopes() {
        return envelopes;
    }

    /** What is added from now on happens to that ticket; answers which one it was until now. */
    String on(String ticket) {
        String before = subject;
        subject = ticket;
        return before;
    }

    boolean tellOfNone() {
        return envelopes.stream().noneMatch(event -> event.get("subject").equals(subject));
    }

    /** @param attributes each name with its value */
    void add(Instant time, String type, String by, Object... attributes) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("by", Map.of("kind", by, "id", by.charAt(0) + "-1"));
        for (int i = 0; i < attributes.length; i += 2) {
            data.put((String) attributes[i], attributes[i + 1]);
        }
        envelopes.add(Map.of(
                "id", String.valueOf(envelopes.size()), "source", "story", "type", type, "subject", subject,
                "time", time.toString(), "data", data));
    }

    /** The last event has that number in its source's own order. */
    void number(String sequence) {
        Map<String, Object> numbered = new HashMap<>(envelopes.removeLast());
        numbered.put("sequence", sequence);
        envelopes.add(numbered);
    }

    void deliverLastFirst() {
        envelopes.addFirst(envelopes.removeLast());
    }
}
