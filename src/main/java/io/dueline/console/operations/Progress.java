package io.dueline.console.operations;

import io.dueline.console.words.LocalMoment;
import io.dueline.store.Reapplication;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A re-application of the policy, and how far it has come.
 *
 * @param url of its workflow; null: no Temporal UI is known
 */
record Progress(Reapplication one, LocalMoment asked, @Nullable LocalMoment ended, @Nullable String url) {
    private static final int ALL = 100;

    /** Never over 100, though more tickets may be met than there were at first. */
    public long percent() {
        return one.total() == 0 ? ALL : Math.min(ALL, one.tickets() * ALL / one.total());
    }

    public String words() {
        String words = String.format(Locale.ENGLISH, "%,d of %,d tickets, %,d clocks changed", one.tickets(),
                one.total(), one.clocks());
        return one.untold() == 0
                ? words
                : words + String.format(Locale.ENGLISH, ", %,d left as they are", one.untold());
    }
}
