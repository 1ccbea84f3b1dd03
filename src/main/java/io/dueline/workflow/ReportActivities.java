package io.dueline.workflow;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import java.time.Instant;

/** What a report's workflow asks of the world. */
@ActivityInterface
public interface ReportActivities {

    /** Sends the report of that moment; it is sent once, so this may always be retried. */
    @ActivityMethod(name = "sendReport")
    ReportSent send(ReportOrder order, Instant scheduledAt);
}
