package io.dueline.console.queue;

import io.dueline.console.Address;
import io.dueline.console.words.Look;
import io.dueline.report.Queue;
import java.util.Locale;

/**
 * How many clocks there are of a kind.
 *
 * @param address where they are listed; of all clocks, if these are shown already
 */
record Counter(long number, String words, Look look, Address address, boolean shown) {
    public String text() {
        return String.format(Locale.ENGLISH, "%,d", number) + (number < Queue.MOST_COUNTED ? "" : "+");
    }
}
