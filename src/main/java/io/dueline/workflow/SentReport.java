package io.dueline.workflow;

import io.temporal.activity.ActivityOptions;
import io.temporal.common.RetryOptions;
import io.temporal.common.SearchAttributeKey;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/** One activity, tried for half a day: a database that is away is waited for, yesterday is not sent today. */
public final class SentReport implements ReportWorkflow {
    private static final SearchAttributeKey<OffsetDateTime> SCHEDULED_AT = SearchAttributeKey
            .forOffsetDateTime("TemporalScheduledStartTime");

    private final ReportActivities reports = Workflow.newActivityStub(
            ReportActivities.class,
            ActivityOptions.newBuilder()
                    .setStartToCloseTimeout(Duration.ofMinutes(5))
                    .setScheduleToCloseTimeout(Duration.ofHours(12))
                    .setRetryOptions(RetryOptions.newBuilder()
                            .setInitialInterval(Duration.ofSeconds(10))
                            .setMaximumInterval(Duration.ofMinutes(10))
                            .build())
                    .build());

    @Override
    public ReportSent send(ReportOrder order) {
        Workflow.setCurrentDetails("Sending report `" + order.report() + "`");
        ReportSent sent = reports.send(order, scheduledAt());
        Workflow.setCurrentDetails(sent.period().isEmpty()
                ? "The policy has no report `" + order.report() + "` any more"
                : "Report `" + order.report() + "` of " + sent.period() + ": " + sent.recipients()
                        + " recipients have it");
        return sent;
    }

    /** Started by hand it has no schedule: then it is the start. */
    private static Instant scheduledAt() {
        OffsetDateTime scheduled = Workflow.getTypedSearchAttributes().get(SCHEDULED_AT);
        return scheduled == null
                ? Instant.ofEpochMilli(Workflow.getInfo().getRunStartedTimestampMillis())
                : scheduled
                        .toInstant();
    }
}
