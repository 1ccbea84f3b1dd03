package io.dueline.workflow;

import io.dueline.policy.ScheduledReport;
import io.temporal.api.enums.v1.ScheduleOverlapPolicy;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.schedules.Schedule;
import io.temporal.client.schedules.ScheduleActionStartWorkflow;
import io.temporal.client.schedules.ScheduleCalendarSpec;
import io.temporal.client.schedules.SchedulePolicy;
import io.temporal.client.schedules.ScheduleRange;
import io.temporal.client.schedules.ScheduleSpec;
import io.temporal.client.schedules.ScheduleState;
import io.temporal.client.schedules.ScheduleUpdate;
import java.time.Duration;
import java.util.List;

/** A report as Temporal schedules it: by the clock on the wall in the report's zone. */
record ReportSchedule(String tenant, ScheduledReport report) {
    /** What fell due while Temporal was away is still sent a day later. */
    private static final Duration CATCH_UP = Duration.ofDays(1);
    private static final int DAYS_IN_A_WEEK = 7;

    Schedule fresh() {
        var state = ScheduleState.newBuilder().setNote("Report " + report.id() + " of the policy").build();
        return described(Schedule.newBuilder()).setState(state).build();
    }

    /** An operator's pause stays. */
    ScheduleUpdate changed(Schedule present) {
        return new ScheduleUpdate(described(Schedule.newBuilder(present)).build());
    }

    private Schedule.Builder described(Schedule.Builder schedule) {
        return schedule.setAction(action()).setSpec(spec()).setPolicy(SchedulePolicy.newBuilder()
                .setOverlap(ScheduleOverlapPolicy.SCHEDULE_OVERLAP_POLICY_ALLOW_ALL)
                .setCatchupWindow(CATCH_UP)
                .build());
    }

    private ScheduleActionStartWorkflow action() {
        return ScheduleActionStartWorkflow.newBuilder()
                .setWorkflowType(ReportWorkflow.class)
                .setArguments(new ReportOrder(tenant, report.id()))
                .setOptions(WorkflowOptions.newBuilder()
                        .setWorkflowId(ReportDesk.scheduleId(tenant, report.id()))
                        .setTaskQueue(ReportBeat.TASK_QUEUE)
                        .setStaticSummary("Report " + report.id())
                        // Without details the SDK can't read a schedule back that has a summary.
                        .setStaticDetails("Sends report `" + report.id() + "` of the policy as it is then.")
                        .build())
                .build();
    }

    private ScheduleSpec spec() {
        var calendar = ScheduleCalendarSpec.newBuilder()
                .setHour(List.of(new ScheduleRange(report.at().getHour())))
                .setMinutes(List.of(new ScheduleRange(report.at().getMinute())));
        if (report.weekday() != null) {
            calendar.setDayOfWeek(List.of(new ScheduleRange(report.weekday().getValue() % DAYS_IN_A_WEEK)));
        }
        if (report.dayOfMonth() > 0) {
            calendar.setDayOfMonth(List.of(new ScheduleRange(report.dayOfMonth())));
        }
        return ScheduleSpec.newBuilder()
                .setCalendars(List.of(calendar.build()))
                .setTimeZoneName(report.zone().getId())
                .build();
    }
}
