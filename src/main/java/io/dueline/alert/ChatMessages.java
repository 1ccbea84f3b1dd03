package io.dueline.alert;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What chats show: a line that says what happened, a few facts, and a link. */
final class ChatMessages {

    private static final int LISTED = 20;
    private static final int LONGEST_SECTION = 2_900;

    private ChatMessages() {}

    /** For incoming webhooks as Slack has them, and those who do as Slack does. */
    static Map<String, Object> slack(DeliveryRow delivery) {
        List<Object> blocks = new ArrayList<>();
        Content content = delivery.content();
        if (content.digest() != null) {
            String title = title(delivery, content.digest());
            blocks.add(section("*" + escaped(title) + "*"));
            blocks.add(section(lines(content.digest())));
            return Map.of("text", escaped(title), "blocks", blocks);
        }
        Wording words = words(content.notice());
        blocks.add(section("*" + link(words) + "* " + escaped(words.getHeadline())));
        facts(words).forEach((name, value) -> blocks.add(section("*" + name + "* " + escaped(value))));
        return Map.of("text", escaped(words.summary()), "blocks", blocks);
    }

    private static Map<String, Object> section(String markdown) {
        return Map.of("type", "section", "text", Map.of("type", "mrkdwn", "text", shortened(markdown)));
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_SECTION ? text.substring(0, LONGEST_SECTION) + "…" : text;
    }

    /** As many of the first ones as a section holds: half a link would be none. */
    private static String lines(Content.Digest digest) {
        var lines = new StringBuilder();
        for (Notice notice : digest.notices().stream().limit(LISTED).toList()) {
            Wording words = words(notice);
            String line = "• " + link(words) + " " + escaped(words.getHeadline()) + "\n";
            if (lines.length() + line.length() > LONGEST_SECTION) {
                return lines + "…";
            }
            lines.append(line);
        }
        return lines.toString().strip();
    }

    private static String link(Wording words) {
        return "<" + escaped(words.getUrl()) + "|" + escaped(words.getTicket()) + ">";
    }

    /** Only these three mean anything to Slack, so that nobody can put a link or a mention into a ticket's name. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** An Adaptive Card, as the incoming webhooks of Teams take it. */
    static Map<String, Object> teams(DeliveryRow delivery) {
        Content content = delivery.content();
        List<Object> body = new ArrayList<>();
        List<Object> actions = new ArrayList<>();
        if (content.digest() != null) {
            body.add(text(title(delivery, content.digest()), true));
            content.digest().notices().stream().limit(LISTED)
                    .forEach(notice -> body.add(text(words(notice).summary(), false)));
        } else {
            Wording words = words(content.notice());
            body.add(text(words.summary(), true));
            body.add(Map.of("type", "FactSet", "facts", facts(words).entrySet().stream()
                    .map(fact -> Map.of("title", fact.getKey(), "value", plain(fact.getValue())))
                    .toList()));
            actions.add(Map.of("type", "Action.OpenUrl", "title", "Open the ticket", "url", words.getUrl()));
        }
        Map<String, Object> card = Map.of(
                "$schema", "http://adaptivecards.io/schemas/adaptive-card.json", "type", "AdaptiveCard",
                "version", "1.4", "body", body, "actions", actions);
        return Map.of("type", "message", "attachments", List.of(
                Map.of("contentType", "application/vnd.microsoft.card.adaptive", "content", card)));
    }

    private static Map<String, Object> text(String text, boolean title) {
        return title
                ? Map.of("type", "TextBlock", "text", plain(text), "wrap", true, "weight", "Bolder", "size", "Medium")
                : Map.of("type", "TextBlock", "text", plain(text), "wrap", true);
    }

    /** Cards are written in Markdown; nobody should put a link of his own into a ticket's name. */
    private static String plain(String text) {
        return text.replaceAll("([\\\\\\[\\]*_`])", "\\\\$1");
    }

    private static String title(DeliveryRow delivery, Content.Digest digest) {
        return digest.total() + " times " + delivery.kind();
    }

    private static Map<String, String> facts(Wording words) {
        Map<String, String> facts = new LinkedHashMap<>();
        put(facts, "Clock", words.getClock());
        put(facts, "Level", words.getLevel());
        put(facts, "Due", words.getDue());
        put(facts, "Time", words.getLeft());
        put(facts, "Department", words.getDepartment());
        put(facts, "Assignee", words.getAssignee());
        put(facts, "Why", words.getWhy());
        return facts;
    }

    private static void put(Map<String, String> facts, String name, @Nullable String value) {
        if (value != null) {
            facts.put(name, value);
        }
    }

    private static Wording words(@Nullable Notice notice) {
        if (notice == null) {
            throw new IllegalStateException("a chat is told of alerts only");
        }
        return new Wording(notice, Letters.zone(notice));
    }
}
