package io.dueline.console.operations;

import io.dueline.store.Count;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is under way.
 *
 * @param workflows null: Temporal doesn't answer
 * @param url null: no Temporal UI is known
 */
record Work(Count tickets, @Nullable Long workflows, @Nullable String url) {
    public String open() {
        return told(tickets);
    }

    static String told(Count count) {
        return (count.more() ? "over " : "") + String.format(Locale.ENGLISH, "%,d", count.number());
    }

    public String running() {
        return workflows == null ? "–" : String.format(Locale.ENGLISH, "%,d", workflows);
    }
}
