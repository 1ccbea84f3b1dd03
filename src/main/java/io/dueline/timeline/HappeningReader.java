package io.dueline.timeline;

import io.dueline.policy.Node;
import io.dueline.policy.Words;
import io.dueline.timeline.Happening.By;
import io.dueline.timeline.Happening.Talk;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what happened from an event's type and data. Null where the data lacks what the type can't do without. */
final class HappeningReader {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 100_000;
    private static final Map<String, By> WRITERS = Words.of(By.class);
    private static final Map<String, Boolean> VISIBILITY = visibility();

    static final String REAPPLIED = "dueline.reapplied";
    static final String EXCUSED = "dueline.excused";
    static final String UNEXCUSED = "dueline.unexcused";
    /** Those that nobody sends. */
    static final Set<String> OWN = Set.of(REAPPLIED, EXCUSED, UNEXCUSED);
    /** Every type that can be sent, by itself. */
    static final Map<String, String> TYPES = types();

    private HappeningReader() {}

    private static Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        List.of("ticket.created", "ticket.changed", "message.added", "chat.started", "chat.answered", "chat.ended",
                "call.started", "call.answered", "call.ended", "ticket.merged", "ticket.deleted",
                "ticket.restored", "satisfaction.rated", "agent.changed")
                .forEach(type -> types.put(type, type));
        return types;
    }

    private static Map<String, Boolean> visibility() {
        Map<String, Boolean> isPublic = new LinkedHashMap<>();
        isPublic.put("public", true);
        isPublic.put("internal", false);
        return isPublic;
    }

    static @Nullable Happening happening(String type, Node data) {
        if (!data.isAbsent() && !(data.value() instanceof Map<?, ?>)) {
            return data.expect("an object");
        }
        return switch (type) {
            case "ticket.created" -> created(data);
            case "ticket.changed" -> new Happening.Changed(ChangeReader.change(data));
            case "message.added" -> message(data);
            case "chat.started" -> new Happening.Chat(Talk.STARTED);
            case "chat.answered" -> new Happening.Chat(Talk.ANSWERED);
            case "chat.ended" -> new Happening.Chat(Talk.ENDED);
            case "call.started" -> new Happening.Call(Talk.STARTED);
            case "call.answered" -> new Happening.Call(Talk.ANSWERED);
            case "call.ended" -> new Happening.Call(Talk.ENDED);
            case "ticket.merged" -> merged(data);
            case "ticket.deleted" -> new Happening.Deleted();
            case "ticket.restored" -> new Happening.Restored();
            case "satisfaction.rated" -> rated(data);
            case "agent.changed" -> agentChanged(data);
            case REAPPLIED -> new Happening.Reapplied();
            case EXCUSED -> excused(data);
            case UNEXCUSED -> unexcused(data);
            default -> throw new IllegalArgumentException("no type of event: " + type);
        };
    }

    private static @Nullable Happening created(Node data) {
        By by = by(data);
        Change attributes = ChangeReader.change(data);
        return by == null ? null : new Happening.Created(by, attributes);
    }

    private static @Nullable By by(Node data) {
        return data.at("by").at("kind").requiredChoice(WRITERS);
    }

    private static @Nullable Happening message(Node data) {
        By by = by(data);
        Boolean isPublic = data.at("visibility").choice(VISIBILITY);
        String text = data.at("text").text(LONGEST_TEXT);
        boolean replyNeeded = data.at("replyNeeded").flag(true);
        return by == null ? null : new Happening.Message(by, isPublic == null || isPublic, text, replyNeeded);
    }

    private static @Nullable Happening merged(Node data) {
        String into = TicketName.read(data.at("into"));
        return into == null ? null : new Happening.Merged(into);
    }

    private static @Nullable Happening rated(Node data) {
        Node score = data.at("score");
        String comment = data.at("comment").text(LONGEST_TEXT);
        return score.value() instanceof Integer points && points >= 1 && points <= 5
                ? new Happening.Rated(points, comment)
                : score.expect("a whole number from 1 to 5");
    }

    private static @Nullable Happening agentChanged(Node data) {
        String agent = data.at("agent").requiredText(LONGEST_NAME);
        String status = data.at("status").requiredText(LONGEST_NAME);
        return agent == null || status == null ? null : new Happening.AgentChanged(agent, status);
    }

    private static @Nullable Happening excused(Node data) {
        String clock = data.at("clock").requiredText(LONGEST_NAME);
        String reason = data.at("reason").requiredText(LONGEST_TEXT);
        String by = data.at("by").requiredText(LONGEST_NAME);
        Instant until = data.at("until").isAbsent() ? null : data.at("until").requiredInstant();
        return clock == null || reason == null || by == null
                ? null
                : new Happening.Excused(clock, reason, by, until);
    }

    private static @Nullable Happening unexcused(Node data) {
        String clock = data.at("clock").requiredText(LONGEST_NAME);
        String by = data.at("by").requiredText(LONGEST_NAME);
        String reason = data.at("reason").text(LONGEST_TEXT);
        return clock == null || by == null ? null : new Happening.Unexcused(clock, by, reason);
    }
}
