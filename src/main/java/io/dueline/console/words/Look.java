package io.dueline.console.words;

import io.dueline.policy.Warning;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** How a clock looks: a word, a colour and a shape for each state, so that none is told by its colour alone. */
public enum Look {
    RUNNING("Running"),
    RISK("At risk"),
    PAUSED("Paused"),
    OVERDUE("Overdue"),
    MISSED("Missed"),
    MET("Met"),
    UNANSWERED("Unanswered"),
    CANCELLED("Cancelled"),
    /** Missed or unanswered, but for a reason that was accepted. */
    EXCUSED("Excused");

    private static final int QUARTER = 4;

    private final String text;

    Look(String text) {
        this.text = text;
    }

    /**
     * @param state as the API writes it
     * @param live whether the clock goes on; a missed one that does is overdue
     * @param warnings a running clock is at risk once the first of them has passed; where there is none, once less than
     *     a quarter of {@code allowed} is left
     */
    public static Look of(String state, boolean live, Duration remaining, Duration allowed, List<Warning> warnings) {
        return switch (state) {
            case "running" -> remaining.compareTo(riskBelow(allowed, warnings)) < 0 ? RISK : RUNNING;
            case "missed" -> live ? OVERDUE : MISSED;
            default -> valueOf(state.toUpperCase(Locale.ROOT));
        };
    }

    private static Duration riskBelow(Duration allowed, List<Warning> warnings) {
        return warnings.stream()
                .map(warning -> allowed.minus(warning.elapsed(allowed)))
                .max(Comparator.naturalOrder())
                .orElse(allowed.dividedBy(QUARTER));
    }

    public String text() {
        return text;
    }

    /** The class of style that gives the colour. */
    public String style() {
        return "is-" + icon();
    }

    /** The shape. */
    public String icon() {
        return switch (this) {
            case OVERDUE -> "missed";
            default -> name().toLowerCase(Locale.ROOT);
        };
    }
}
