package io.dueline.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The events of a story as they are sent, in the order of their delivery. */
final class ToldEvents {
    private final List<Sent> events = new ArrayList<>();
    private final List<Sent> heldBack = new ArrayList<>();
    private String subject = "T-1";
    private int revision = 1;

    List<Sent> inOrder() {
        List<Sent> all = new ArrayList<>(events);
        heldBack.forEach(event -> all.add(new Sent(event.envelope(), revision)));
        return all;
    }

    /** What is added from now on happens to that ticket; answers which one it was until now. */
    String on(String ticket) {
        String before = subject;
        subject = ticket;
        return before;
    }

    /** What is added from now on is delivered under another revision. */
    void revise() {
        revision++;
    }

    boolean tellOfNone() {
        return events.stream().noneMatch(event -> event.subject().equals(subject));
    }

    /** @param attributes each name with its value */
    void add(Instant time, String type, Object... attributes) {
        Map<String, Object> data = new LinkedHashMap<>();
        for (int i = 0; i < attributes.length; i += 2) {
            data.put((String) attributes[i], attributes[i + 1]);
        }
        events.add(new Sent(Map.of(
                "id", String.valueOf(events.size() + heldBack.size()), "source", "story", "type", type,
                "subject", subject, "time", time.toString(), "data", data), revision));
    }

    /** The last event has that number in its source's own order. */
    void number(String sequence) {
        Map<String, Object> numbered = new HashMap<>(events.removeLast().envelope());
        numbered.put("sequence", sequence);
        events.add(new Sent(numbered, revision));
    }

    void deliverLastFirst() {
        events.addFirst(events.removeLast());
    }

    /** The last event is delivered after all others. */
    void holdBackLast() {
        heldBack.add(events.removeLast());
    }
}
