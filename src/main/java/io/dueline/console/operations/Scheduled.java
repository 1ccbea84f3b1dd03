package io.dueline.console.operations;

import io.dueline.console.words.LocalMoment;
import io.dueline.policy.ScheduledReport;
import io.dueline.report.ReportRun;
import org.jspecify.annotations.Nullable;

/**
 * A report that is sent by itself.
 *
 * @param next null: Temporal doesn't answer, has no schedule of it yet, or an operator has paused it
 * @param last null: it was never sent
 * @param at when the last one fell due
 * @param url of its schedule; null: no Temporal UI is known
 */
record Scheduled(
        ScheduledReport report,
        @Nullable LocalMoment next,
        boolean paused,
        @Nullable ReportRun last,
        @Nullable LocalMoment at,
        @Nullable String url) {

    public String recipients() {
        return String.join(", ", report.to());
    }

    /** How the last one went. */
    public String state() {
        if (last == null) {
            return "never sent yet";
        }
        if (last.fault() != null && last.finishedAt() == null) {
            return "failed: " + last.fault();
        }
        return last.finishedAt() == null ? "under way" : "sent";
    }

    public boolean failed() {
        return state().startsWith("failed");
    }
}
