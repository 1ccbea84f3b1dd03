package io.dueline.story;

import static io.dueline.Patience.await;
import static io.dueline.story.Scenario.weekdays;
import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.running.Api;
import io.dueline.running.RunningDueline;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The stories told to a service that really runs: all of them as simulations, some as events. */
class OverHttpTest extends Stories {
    @TempDir
    static Path folder;

    private static RunningDueline dueline;

    /** Told as a simulation. */
    interface Simulated extends Told {
        @Override
        default Driver driver() {
            return new SimulationDriver(dueline.api());
        }
    }

    /** Told event by event, and recorded. */
    interface Recorded extends Told {
        @Override
        default Driver driver() {
            return new EventsDriver(dueline.api());
        }
    }

    @BeforeAll
    static void start() {
        dueline = new RunningDueline(folder.resolve("home"), "--dueline.outgoing.allow=127.0.0.1").start();
    }

    @AfterAll
    static void stop() {
        dueline.close();
    }

    @Override
    public Driver driver() {
        return new EventsDriver(dueline.api());
    }

    @Test
    void the_weekend_does_not_count() {
        given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-03-23")
                .customerWrites("Fri 16:30")
                .agentReplies("Mon 09:20")
                .thenElapsed("50m").thenMetWith("10m").thenWasDueAt("Mon 09:30");
    }

    @Test
    void waiting_for_the_customer_does_not_count() {
        given(weekdays("09:00", "17:00"), RESOLUTION, "1h", "2026-06-01").pausedOn("pending")
                .customerWrites("Mon 10:00").agentSets("Mon 10:20", "pending").agentSets("Tue 15:00", "open")
                .agentSolves("Tue 15:45")
                .thenElapsed("65m").thenMissedBy("5m").thenWasDueAt("Tue 15:40");
    }

    @Test
    void each_exchange_is_a_cycle_of_its_own() {
        given(weekdays("09:00", "17:00"), NEXT_REPLY, "30m", "2026-06-01").and(FIRST_REPLY, "1h")
                .customerWrites("Mon 10:00").agentReplies("Mon 10:10")
                .customerWrites("Mon 10:30").agentReplies("Mon 10:40")
                .customerWrites("Mon 11:00").agentReplies("Mon 12:00")
                .then(NEXT_REPLY, 1).thenMetWith("20m")
                .then(NEXT_REPLY, 2).thenMissedBy("30m");
    }

    @Test
    void a_tag_moves_the_ticket_to_another_level_and_calendar() {
        given(weekdays("09:00", "17:00"), RESOLUTION, "8h", "2026-06-01")
                .whenTagged("URGENT", "urgent", "always").and(RESOLUTION, "2h")
                .customerWrites("Mon 16:30").agentChanges("Mon 17:00", "tags", List.of("URGENT"))
                .agentSolves("Mon 18:00")
                .thenIsOnLevel("urgent").thenElapsed("90m").thenMetWith("30m").thenWasDueAt("Mon 18:30");
    }

    @Test
    void a_reply_that_arrives_before_the_question_counts_when_it_was_written() {
        given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01")
                .customerWrites("Mon 10:00").agentReplies("Mon 10:40").deliveredFirst()
                .thenMetWith("20m");
    }

    @Test
    void reopening_may_start_a_fresh_cycle() {
        given(weekdays("09:00", "17:00"), RESOLUTION, "2h", "2026-06-01").with("onReopen", "new-cycle")
                .customerWrites("Mon 10:00").agentSolves("Mon 11:00").agentSets("Mon 14:00", "open")
                .agentSolves("Mon 14:30")
                .then(RESOLUTION, 1).thenMetWith("1h").thenEndedAt("Mon 11:00")
                .then(RESOLUTION, 2).thenStartedAt("Mon 14:00").thenMetWith("90m");
    }

    @Test
    void restart_begins_anew_in_a_department_with_a_calendar_of_its_own() {
        given(weekdays("09:00", "17:00"), RESOLUTION, "8h", "2026-06-01")
                .inDepartment("lab", "lab-level", "always").and(RESOLUTION, "4h").with("onChange", "restart")
                .customerCreates("Mon 16:00", "department", "sales").agentChanges("Mon 17:30", "department", "lab")
                .agentSolves("Mon 20:00")
                .thenIsOnLevel("lab-level").thenStartedAt("Mon 17:30").thenMetWith("90m");
    }

    @Test
    void a_reopened_outcome_leaves_the_report_of_its_old_day() {
        given(weekdays("09:00", "17:00"), RESOLUTION, "8h", "2026-06-01")
                .customerCreates("Mon 10:00", "department", "reopened").agentSolves("Mon 11:00")
                .agentSets("Tue 10:00", "open").agentSolves("Wed 11:00")
                .thenMissedBy("2h").thenWasDueAt("Tue 17:00");
        await("the report").untilAsserted(() -> assertThat(report("department=reopened").path("rows").valueStream()
                .map(row -> row.at("/group/day").asString() + " " + row.path("missed").asInt()))
                .containsExactly("2026-06-02 1"));
    }

    /** What is read there is what was written down, a moment after a ticket's own page shows it. */
    private static JsonNode report(String filter) {
        return dueline.api().get("/api/v1/reports/compliance?from=2026-06-01&to=2026-06-07&" + filter).json();
    }

    @Nested
    class LateEvent extends LateEventTest implements Recorded {}

    @Nested
    class OpenHours extends OpenHoursTest implements Simulated {}

    @Nested
    class LastOpenDay extends LastOpenDayTest implements Simulated {}

    @Nested
    class ReadJustDue extends ReadJustDueTest implements Simulated {}

    @Nested
    class RevisionInForce extends RevisionInForceTest implements Recorded {}

    @Nested
    class MetricRevisions extends MetricRevisionsTest implements Recorded {}

    @Nested
    class ExcusedMiss extends ExcusedMissTest implements Recorded {}

    @Nested
    class OrderOfTies extends OrderOfTiesTest implements Simulated {}

    @Nested
    class NewTarget extends NewTargetTest implements Simulated {}

    @Nested
    class ClockChange extends ClockChangeTest implements Simulated {}

    @Nested
    class LevelRules extends LevelRulesTest implements Simulated {}

    @Nested
    class FirstReply extends FirstReplyTest implements Simulated {}

    @Nested
    class NextReply extends NextReplyTest implements Simulated {}

    @Nested
    class SolvedWithoutReply extends SolvedWithoutReplyTest implements Simulated {}

    @Nested
    class Resolution extends ResolutionTest implements Simulated {}

    @Nested
    class MovingTarget extends MovingTargetTest implements Simulated {}

    @Nested
    class WithdrawnTicket extends WithdrawnTicketTest implements Simulated {}

    @Nested
    class DeliveryOrder extends DeliveryOrderTest implements Simulated {}

    @Nested
    class DueInstant extends DueInstantTest implements Simulated {}

    @Nested
    class PeriodicUpdate extends PeriodicUpdateTest implements Simulated {}

    @Nested
    class Ownership extends OwnershipTest implements Simulated {}

    @Nested
    class ChatAnswer extends ChatAnswerTest implements Simulated {}

    @Nested
    class CallAnswer extends CallAnswerTest implements Simulated {}

    @Nested
    class OwnMetric extends OwnMetricTest implements Simulated {}

    @Nested
    class BusinessDay extends BusinessDayTest implements Simulated {}

    @Nested
    class MergedTicket extends MergedTicketTest implements Simulated {}

    @Nested
    class AssigneeStatus extends AssigneeStatusTest implements Simulated {}

    @Test
    void the_survivor_of_a_merge_inherits_the_oldest_unanswered_message() {
        given(weekdays("09:00", "17:00"), NEXT_REPLY, "2h", "2026-06-01").and(FIRST_REPLY, "1h")
                .customerWrites("Mon 09:00").agentReplies("Mon 09:15")
                .on("T-2").customerWrites("Mon 10:00").agentMerges("Mon 10:30", "T-1")
                .on("T-1").agentReplies("Mon 11:30")
                .then(NEXT_REPLY).thenStartedAt("Mon 10:00").thenMetWith("30m");
    }

    @Test
    void what_an_assignee_does_is_known_at_the_tickets_next_event() {
        given(weekdays("09:00", "17:00"), RESOLUTION, "2h", "2026-06-01")
                .whenField("assignee.status", "away", "away", "office").and(RESOLUTION, "8h")
                .customerCreates("Mon 10:00", "assignee", "ann").agentBecomes("Mon 10:30", "ann", "away")
                .agentNotes("Mon 11:00").agentSolves("Mon 15:00")
                .thenIsOnLevel("away").thenMetWith("3h");
    }

    @Test
    void re_applying_moves_what_runs_at_once_and_saving_alone_does_not() {
        promise("2h");
        Instant created = Instant.now().minusSeconds(600).truncatedTo(ChronoUnit.MICROS);
        assertThat(dueline.api().post("/api/v1/events", Map.of("id", "1", "source", "desk", "type", "ticket.created",
                "subject", "reapplied", "time", created.toString(), "data", Map.of("by", Map.of("kind", "customer"))))
                .status()).isEqualTo(202);
        promise("1h");
        assertThat(due("reapplied")).isEqualTo(created.plusSeconds(7_200).toString());

        assertThat(dueline.api().post("/api/v1/policy/reapply", Map.of()).status()).isEqualTo(202);

        await("the new deadline").untilAsserted(
                () -> assertThat(due("reapplied")).isEqualTo(created.plusSeconds(3_600).toString()));
    }

    private static void promise(String within) {
        assertThat(dueline.api().put("/api/v1/policy", "application/yaml", """
                calendars: [{id: always, timeZone: UTC, hours: 24x7}]
                levels: [{id: urgent, calendar: always, targets: [{metric: first-reply, within: %s}]}]
                rules: [{id: all, when: {}, then: {level: urgent}}]
                """.formatted(within)).status()).isEqualTo(201);
    }

    private static String due(String ticket) {
        return dueline.api().clock(ticket, FIRST_REPLY, 1).path("dueAt").asString();
    }

    @Test
    void a_rating_moves_no_clock_and_stands_beside_the_outcomes() {
        given(weekdays("09:00", "17:00"), RESOLUTION, "2h", "2026-06-01")
                .customerCreates("Mon 10:00", "department", "rated").agentSolves("Mon 11:00")
                .customerRates("Mon 16:00", 4)
                .thenMetWith("1h").thenHasCycles(1);
        await("the rating").until(() -> total("department=rated").path("rated").asInt() > 0);
        JsonNode total = total("department=rated");
        assertThat(total.path("satisfaction").asDouble()).isEqualTo(4.0);
        assertThat(total.path("rated").asInt()).isEqualTo(1);
        assertThat(total.path("met").asInt()).isEqualTo(1);
    }

    @Test
    void an_outcome_belongs_to_those_who_had_the_ticket_when_it_ended() {
        given(weekdays("09:00", "17:00"), RESOLUTION, "2h", "2026-06-01")
                .customerCreates("Mon 10:00", "department", "before", "assignee", "ann", "priority", "low", "channel",
                        "email")
                .agentChanges("Mon 10:30", "department", "then", "assignee", "bob", "priority", "high", "channel",
                        "chat")
                .agentSolves("Mon 11:00").agentChanges("Mon 12:00", "department", "after", "assignee", "cid")
                .thenMetWith("1h");
        await("its last event").until(() -> dueline.api().get("/api/v1/tickets?department=after").json()
                .path("tickets").size() == 1);
        assertThat(total("department=then&agent=bob&priority=high&channel=chat&level=standard").path("met").asInt())
                .isEqualTo(1);
        assertThat(total("department=before").path("met").asInt()).isZero();
        assertThat(total("department=after").path("met").asInt()).isZero();
    }

    private static JsonNode total(String filter) {
        return report(filter).path("total");
    }

    @Nested
    class Escalation extends EscalationOverHttp {
        @Override
        Api api() {
            return dueline.api();
        }
    }
}
