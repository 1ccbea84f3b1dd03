package io.dueline.timeline;

import java.util.Locale;

/** How a cycle came out. */
public enum Outcome {
    MET,
    MISSED,
    /** The ticket was solved, or the customer gave up, before anybody answered in time. */
    UNANSWERED,
    CANCELLED;

    /** As the API writes it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
