package io.dueline.console;

import java.util.List;

/** The style sheets and scripts of a page, besides those that every page has; by the entry of the navigation that it stands under. */
public record Assets(List<String> styles, List<String> scripts) {
    private static final String MORPH = "idiomorph/idiomorph-ext.min";

    /** @param place empty: under none of them */
    public static Assets of(String place) {
        return switch (place) {
            case "now" -> new Assets(List.of("now"), List.of("live", "changes"));
            case "tickets" -> new Assets(List.of("story", "tickets", "ticket"), List.of(MORPH, "story", "changes"));
            case "reports" -> new Assets(List.of("reports"), List.of("counting"));
            case "policy" -> new Assets(
                    List.of("policy", "forms", "rules", "calendar", "text", "welcome"),
                    List.of("draft", "editor", "forms", "order"));
            case "what-if" -> new Assets(
                    List.of("story", "forms", "text", "what-if"), List.of(MORPH, "editor", "what-if"));
            case "operations" -> new Assets(List.of("operations"), List.of(MORPH));
            default -> new Assets(List.of("trouble"), List.of("retry"));
        };
    }
}
