package io.dueline.timeline;

import io.dueline.policy.Target;
import java.util.Locale;

/** How a cycle came out. */
public enum Outcome {
    MET,
    MISSED,
    /** The ticket was solved, or the customer gave up, before anybody answered in time. */
    UNANSWERED,
    CANCELLED;

    static Outcome of(Target.SolvedWithoutReply chosen) {
        return switch (chosen) {
            case UNANSWERED -> UNANSWERED;
            case MET -> MET;
            case MISSED -> MISSED;
            case CANCELLED -> CANCELLED;
        };
    }

    /** As the API writes it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
