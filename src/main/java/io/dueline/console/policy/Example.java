package io.dueline.console.policy;

import io.dueline.policy.Holidays;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A policy to begin with. Its office hours are the newcomer's own. */
record Example(String id, String title, String words, String text, List<Overview.Level> levels) {
    static final List<Example> ALL = List.of(
            read("simple", "One promise",
                    "Everybody gets a first reply and a resolution within office time; a chat is answered within a minute."),
            read("two-speeds", "Urgent and standard",
                    "What is tagged URGENT or of high priority is answered within the hour, chats within 45 seconds."),
            read("by-priority", "By priority",
                    "Critical incidents count around the clock; high, medium and low have office time, as ITIL has it."));
    static final String OFFICE = "office";

    private static Example read(String id, String title, String words) {
        try (InputStream resource = Example.class.getResourceAsStream(id + ".yaml")) {
            String text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            return new Example(id, title, words, text,
                    Overview.of(new Draft(text, "", 0).read(Holidays.NONE)).levels());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Example named(String id) {
        return ALL.stream().filter(one -> one.id.equals(id)).findFirst().orElse(ALL.getFirst());
    }

    /** As a draft, with these office hours instead of its own; its comments stay. */
    Draft with(Map<String, Object> office) {
        var draft = new Draft(text, "", 0);
        List<Object> calendars = new ArrayList<>(draft.read(Holidays.NONE).list("calendars"));
        int at = 0;
        while (!Tree.text(calendars.get(at), "id").equals(OFFICE)) {
            at++;
        }
        return Edit.put(draft, "calendars", at, office);
    }
}
