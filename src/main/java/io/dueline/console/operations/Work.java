package io.dueline.console.operations;

import io.dueline.store.Gauges;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is under way.
 *
 * @param workflows null: Temporal doesn't answer
 * @param url null: no Temporal UI is known
 */
record Work(Gauges.Count tickets, @Nullable Long workflows, @Nullable String url) {
    public String open() {
        return (tickets.more() ? "over " : "") + String.format(Locale.ENGLISH, "%,d", tickets.number());
    }

    public String running() {
        return workflows == null ? "–" : String.format(Locale.ENGLISH, "%,d", workflows);
    }
}
