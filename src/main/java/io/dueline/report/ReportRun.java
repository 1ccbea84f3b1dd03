package io.dueline.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scheduled report of one moment.
 *
 * @param sentTo whom its mails are on their way to; none before it is finished
 * @param finishedAt when they were handed to the outbox; null: they are not yet
 * @param fault why not, when it was last tried; null: there was none
 */
public record ReportRun(
        String report,
        Instant scheduledAt,
        LocalDate fromDate,
        LocalDate toDate,
        List<String> sentTo,
        @Nullable Instant finishedAt,
        @Nullable String fault) {
    public ReportRun {
        sentTo = List.copyOf(sentTo);
    }
}
