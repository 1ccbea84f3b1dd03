package io.dueline.console.whatif;

import io.dueline.console.story.Hand;
import io.dueline.console.words.Length;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One clock under two policies.
 *
 * @param present under the policy in force; null: it doesn't run there
 * @param other under the policy that is tried; null: it doesn't run there
 */
record Contrast(String name, @Nullable Hand present, @Nullable Hand other) {

    static List<Contrast> of(List<Hand> present, List<Hand> other) {
        Map<String, Hand> before = byId(present);
        Map<String, Hand> after = byId(other);
        List<Contrast> all = new ArrayList<>();
        after.forEach((id, hand) -> all.add(new Contrast(hand.name(), before.get(id), hand)));
        before.forEach((id, hand) -> {
            if (!after.containsKey(id)) {
                all.add(new Contrast(hand.name(), hand, null));
            }
        });
        return all;
    }

    private static Map<String, Hand> byId(List<Hand> hands) {
        Map<String, Hand> byId = new LinkedHashMap<>();
        hands.forEach(hand -> byId.put(hand.id(), hand));
        return byId;
    }

    public boolean changes() {
        return !words().equals("The same");
    }

    /** What the other policy does to it. */
    public String words() {
        if (present == null) {
            return "Runs only there";
        }
        if (other == null) {
            return "Doesn’t run there";
        }
        if (present.look() != other.look()) {
            return present.look().text() + " becomes " + other.look().text().toLowerCase(Locale.ROOT);
        }
        return moved(present.clock().dueAt(), other.clock().dueAt());
    }

    private static String moved(@Nullable Instant before, @Nullable Instant after) {
        if (before == null || after == null || before.equals(after)) {
            return "The same";
        }
        Duration by = Duration.between(before, after);
        return "Due " + new Length(by) + (by.isNegative() ? " sooner" : " later");
    }
}
