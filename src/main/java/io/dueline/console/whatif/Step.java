package io.dueline.console.whatif;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What can be put into a story, by the words that people choose from. */
enum Step {
    CUSTOMER("Customer writes", "message.added", "customer", ""),
    REPLY("Agent replies", "message.added", "agent", ""),
    NOTE("Agent writes a note", "message.added", "agent", "internal"),
    BOT("Bot replies", "message.added", "bot", ""),
    STATUS("Status becomes", "ticket.changed", "agent", "status"),
    PRIORITY("Priority becomes", "ticket.changed", "agent", "priority"),
    DEPARTMENT("Department becomes", "ticket.changed", "agent", "department"),
    ASSIGNEE("Assigned to", "ticket.changed", "agent", "assignee"),
    TAGS("Tags become", "ticket.changed", "agent", "tags"),
    FIELD("Field becomes", "ticket.changed", "agent", "fields"),
    CHAT_STARTED("Chat starts", "chat.started", "customer", ""),
    CHAT_ANSWERED("Chat is answered", "chat.answered", "agent", ""),
    CHAT_ENDED("Chat ends", "chat.ended", "customer", ""),
    CALL_STARTED("Call starts", "call.started", "customer", ""),
    CALL_ANSWERED("Call is answered", "call.answered", "agent", ""),
    CALL_ENDED("Call ends", "call.ended", "customer", ""),
    DELETED("Ticket is deleted", "ticket.deleted", "agent", ""),
    RESTORED("Ticket is restored", "ticket.restored", "agent", "");

    private final String words;
    private final String type;
    private final String by;
    private final String detail;

    Step(String words, String type, String by, String detail) {
        this.words = words;
        this.type = type;
        this.by = by;
        this.detail = detail;
    }

    /** @param id as a form has it */
    static Optional<Step> named(String id) {
        return Arrays.stream(values()).filter(step -> step.id().equals(id)).findFirst();
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String words() {
        return words;
    }

    /** Whether something must be said of it. */
    public boolean asksForMore() {
        return type.equals("ticket.changed");
    }

    String type() {
        return type;
    }

    /** @param value what it becomes; only where more is asked for */
    Map<String, Object> data(String value) {
        Map<String, Object> who = Map.of("kind", by);
        if (this == NOTE) {
            return Map.of("by", who, "visibility", detail);
        }
        return asksForMore() ? Map.of("by", who, detail, detail(value.strip())) : Map.of("by", who);
    }

    private Object detail(String value) {
        return switch (this) {
            case TAGS -> tags(value);
            case FIELD -> fields(value);
            default -> value;
        };
    }

    static List<String> tags(String value) {
        return Arrays.stream(value.split(",")).map(String::strip).filter(tag -> !tag.isEmpty()).toList();
    }

    /** {@code product = router} */
    static Map<String, Object> fields(String value) {
        int sign = value.indexOf('=');
        return sign < 0
                ? Map.of(value.strip(), "")
                : Map.of(value.substring(0, sign).strip(), value.substring(sign + 1).strip());
    }
}
