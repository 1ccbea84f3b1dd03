package io.dueline.alert;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An alert in words for whoever waits: what was promised, and what became of it. Templates use these names. */
public final class Courtesy {

    private static final Map<String, String> PROMISES = Map.of(
            "first-reply", "a first reply",
            "next-reply", "a reply",
            "periodic-update", "an update",
            "resolution", "a solution",
            "first-resolution", "a solution",
            "chat-answer", "an answer to your chat",
            "call-answer", "an answer to your call");

    private final Notice notice;
    private final Wording wording;

    Courtesy(Notice notice, Wording wording) {
        this.notice = notice;
        this.wording = wording;
    }

    /** Such as {@code a first reply}. */
    private String promise() {
        String metric = notice.data().clock() == null ? "" : notice.data().clock().metric();
        return PROMISES.getOrDefault(metric, metric.isEmpty() ? "an answer" : "“" + metric.replace('-', ' ') + "”");
    }

    private boolean isRepeated() {
        return notice.data().step() != null && notice.data().step().number() > 1;
    }

    /** What happened, in a few words. */
    public String getHeadline() {
        return switch (notice.type()) {
            case "clock.warning" -> promise() + " is due " + wording.getDue();
            case "clock.breach" -> promise() + (isRepeated() ? " is still late" : " is late");
            case "clock.met-late" -> promise() + " came late";
            case "clock.breach.withdrawn" -> promise() + " was in time after all";
            case "clock.amended" -> "a correction";
            default -> "how your ticket is looked after";
        };
    }

    /** The same in a sentence or two. */
    public String getSentence() {
        String by = wording.getDue() == null ? "" : " by " + wording.getDue();
        return switch (notice.type()) {
            case "clock.warning" -> "We promised you " + promise() + by + ", and are working on it.";
            case "clock.breach" -> "We promised you " + promise() + by + ", and "
                    + (isRepeated() ? "you are still waiting for it." : "have not kept that.")
                    + " We are sorry, and are working on it.";
            case "clock.met-late" ->
                "We promised you " + promise() + by + ". It is done, and it was late: we are sorry.";
            case "clock.breach.withdrawn" ->
                "We told you that " + promise() + " was late. It was in time: we learned of"
                        + " it late. There is nothing left for you to do.";
            case "clock.amended" -> "We have corrected what we had written down about " + promise() + ".";
            default -> "It is looked after by our service level “" + wording.getLevel() + "”.";
        };
    }

    /** Which of our hours have passed meanwhile; null: it isn't known, or doesn't matter. */
    public @Nullable String getHours() {
        String stretches = wording.getStretches();
        return stretches == null
                ? null
                : "Of our opening hours " + Wording.words(notice.data().clock().elapsed()) + " have passed meanwhile: "
                        + stretches + ".";
    }
}
