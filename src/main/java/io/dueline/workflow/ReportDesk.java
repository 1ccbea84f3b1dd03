package io.dueline.workflow;

import io.dueline.policy.Policy;
import io.dueline.policy.ScheduledReport;
import io.dueline.report.ReportPlans;
import io.dueline.store.DeskClosed;
import io.dueline.store.PolicyRevision;
import io.dueline.store.PolicyRevisions;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.workflowservice.v1.GetSystemInfoRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.client.schedules.ScheduleAlreadyRunningException;
import io.temporal.client.schedules.ScheduleClient;
import io.temporal.client.schedules.ScheduleClientOptions;
import io.temporal.client.schedules.ScheduleDescription;
import io.temporal.client.schedules.ScheduleException;
import io.temporal.client.schedules.ScheduleHandle;
import io.temporal.client.schedules.ScheduleOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door to Temporal for reports that are sent by themselves: a Temporal Schedule each. */
@Component
public class ReportDesk {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final WorkflowClient client;
    private final ScheduleClient schedules;
    private final ReportPlans plans;
    private final PolicyRevisions policies;
    private final TemporalUi ui;

    ReportDesk(WorkflowClient client, ReportPlans plans, PolicyRevisions policies, TemporalUi ui) {
        this.client = client;
        this.schedules = ScheduleClient.newInstance(client.getWorkflowServiceStubs(), ScheduleClientOptions.newBuilder()
                .setNamespace(client.getOptions().getNamespace())
                .setDataConverter(client.getOptions().getDataConverter())
                .build());
        this.plans = plans;
        this.policies = policies;
        this.ui = ui;
    }

    /** Gives each report of the tenant's newest policy its schedule, and takes away those of reports that are gone. */
    void replan(String tenant) {
        refuseWhileOutOfReach();
        plans.replan(tenant, scheduled -> {
            int revision = policies.newest(tenant).map(PolicyRevision::revision).orElse(0);
            List<ScheduledReport> wanted = policies.policy(tenant, revision).map(Policy::reports).orElse(List.of());
            List<String> ids = wanted.stream().map(ScheduledReport::id).toList();
            wanted.forEach(report -> put(tenant, report));
            scheduled.stream().filter(id -> !ids.contains(id)).forEach(id -> remove(tenant, id));
            return new ReportPlans.Plan(revision, ids);
        });
    }

    private void put(String tenant, ScheduledReport report) {
        var schedule = new ReportSchedule(tenant, report);
        try {
            schedules.createSchedule(scheduleId(tenant, report.id()), schedule.fresh(),
                    ScheduleOptions.newBuilder().build());
        } catch (ScheduleAlreadyRunningException there) {
            handle(tenant, report.id()).update(input -> schedule.changed(input.getDescription().getSchedule()));
        }
    }

    private void remove(String tenant, String id) {
        found(tenant, id, handle -> {
            handle.delete();
            return true;
        });
    }

    /**
     * When the report is sent next, as Temporal has it; empty: it has no schedule yet.
     *
     * @throws DeskClosed if Temporal can't be reached
     */
    public Optional<Planned> planned(String tenant, String id) {
        refuseWhileOutOfReach();
        return found(tenant, id, ScheduleHandle::describe).map(ReportDesk::planned);
    }

    private static Planned planned(ScheduleDescription description) {
        boolean paused = description.getSchedule().getState().isPaused();
        List<Instant> next = description.getInfo().getNextActionTimes();
        return new Planned(paused || next.isEmpty() ? null : next.getFirst(), paused);
    }

    /**
     * Sends the report of this moment, beside those that are scheduled.
     *
     * @throws DeskClosed if Temporal can't be reached
     */
    public void run(String tenant, String id) {
        replan(tenant);
        handle(tenant, id).trigger();
    }

    private <T> Optional<T> found(String tenant, String id, Function<ScheduleHandle, T> ask) {
        try {
            return Optional.of(ask.apply(handle(tenant, id)));
        } catch (ScheduleException e) {
            if (e.getCause() instanceof StatusRuntimeException status
                    && status.getStatus().getCode() == Status.Code.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private ScheduleHandle handle(String tenant, String id) {
        return schedules.getHandle(scheduleId(tenant, id));
    }

    private void refuseWhileOutOfReach() {
        var stubs = client.getWorkflowServiceStubs();
        try {
            stubs.blockingStub()
                    .withDeadlineAfter(PATIENCE)
                    .getSystemInfo(GetSystemInfoRequest.getDefaultInstance());
        } catch (StatusRuntimeException e) {
            throw new DeskClosed("Temporal can't be reached at " + stubs.getRawChannel().authority(), e);
        }
    }

    static String scheduleId(String tenant, String id) {
        return "report/" + tenant + "/" + id;
    }

    /** The schedule's page in the Temporal UI; null where no UI is known. */
    public @Nullable String url(String tenant, String id) {
        String name = URLEncoder.encode(scheduleId(tenant, id), StandardCharsets.UTF_8);
        return ui.page("/namespaces/" + client.getOptions().getNamespace() + "/schedules/" + name);
    }

    /** @param next null: while it is paused */
    public record Planned(@Nullable Instant next, boolean paused) {}
}
