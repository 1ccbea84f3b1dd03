package io.dueline.console.queue;

import io.dueline.console.Address;
import io.dueline.console.words.Names;
import java.util.List;

/**
 * A filter that is set.
 *
 * @param address of the page without it
 */
record Narrowing(String name, List<String> values, Address address) {
    public String text() {
        String chosen = String.join(" or ", values);
        return switch (name) {
            case "unassigned" -> "Nobody’s";
            case "metric" -> Names.of(chosen);
            case "department" -> Names.capital(chosen);
            default -> Names.capital(name) + ": " + chosen;
        };
    }
}
