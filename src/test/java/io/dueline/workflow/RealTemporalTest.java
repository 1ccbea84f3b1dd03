package io.dueline.workflow;

import static io.dueline.Patience.await;
import static io.temporal.api.enums.v1.EventType.EVENT_TYPE_TIMER_STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueline.store.DeskClosed;
import io.dueline.store.TicketKey;
import io.temporal.api.enums.v1.EventType;
import io.temporal.api.history.v1.HistoryEvent;
import io.temporal.api.sdk.v1.WorkflowMetadata;
import io.temporal.client.WorkflowExecutionDescription;
import io.temporal.client.WorkflowStub;
import io.temporal.common.converter.DefaultDataConverter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RealTemporalTest {
    private static final Instant FAR = Instant.parse("2126-11-22T12:20:00Z");
    private static final Instant EARLIER = Instant.parse("2026-01-05T12:00:00Z");

    private static final ScriptedTickets TICKETS = new ScriptedTickets();
    private static DevServer temporal;

    @BeforeAll
    static void start() {
        temporal = new DevServer(TICKETS, "--dynamic-config-value", "limit.historyCount.suggestContinueAsNew=20");
    }

    @AfterAll
    static void stop() {
        temporal.close();
    }

    @Test
    void a_ticket_is_found_by_its_id_and_says_what_it_waits_for() {
        TICKETS.script("T-1").dueAt(FAR);
        knock("T-1");
        await("the timer").until(() -> !history("T-1", EVENT_TYPE_TIMER_STARTED).isEmpty());

        HistoryEvent timer = history("T-1", EVENT_TYPE_TIMER_STARTED).getFirst();
        WorkflowExecutionDescription described = workflow("T-1").describe();

        assertThat(described.getExecution().getWorkflowId()).isEqualTo("ticket/default/T-1");
        assertThat(described.getStaticSummary()).isEqualTo("The deadlines of ticket T-1");
        assertThat(text(timer.getUserMetadata().getSummary())).isEqualTo("first reply due " + FAR);
        assertThat(workflow("T-1").query("__temporal_workflow_metadata", WorkflowMetadata.class).getCurrentDetails())
                .isEqualTo("running");
        assertThat(described.getTypedSearchAttributes().get(Visibility.TICKET)).isEqualTo("T-1");
        assertThat(described.getTypedSearchAttributes().get(Visibility.TENANT)).isEqualTo("default");
        assertThat(described.getTypedSearchAttributes().get(Visibility.BREACHED)).isFalse();
    }

    /** One that Temporal refused would keep all others waiting behind it. */
    @Test
    void a_ticket_may_have_the_longest_name_there_is() {
        String longest = "\uD83D\uDE00".repeat(200);
        TICKETS.script(longest).dueAt(FAR);

        knock(longest);

        assertThat(workflow(longest).describe().getStaticSummary())
                .isEqualTo("The deadlines of ticket " + "\uD83D\uDE00".repeat(30));
    }

    @Test
    void its_page_in_the_temporal_ui_has_an_address() {
        assertThat(temporal.desk().workflowUrl(new TicketKey("default", "a b/ä")))
                .isEqualTo("http://localhost:8233/namespaces/default/workflows/ticket%2Fdefault%2Fa%20b%2F%C3%A4");
    }

    @Test
    void a_breach_can_be_searched_for() {
        TICKETS.script("T-2").dueAt(EARLIER);
        knock("T-2");

        await("the breach in the visibility store").until(() -> temporal.client()
                .listExecutions("DuelineBreached = true and DuelineTicket = 'T-2'")
                .count() == 1);
    }

    @Test
    void a_long_history_goes_on_in_a_new_run_and_keeps_the_story() {
        ScriptedTicket ticket = TICKETS.script("T-3").dueAt(EARLIER);
        knock("T-3");
        String first = runId("T-3");
        for (int event = 2; event <= 8; event++) {
            knock("T-3");
            int advances = event;
            await("advance " + event).until(() -> ticket.advancedAt.size() >= advances);
        }
        await("a new run").until(() -> !runId("T-3").equals(first));
        ticket.closed();
        knock("T-3");

        assertThat(workflow("T-3").getResult(CycleOutcome[].class))
                .containsExactly(new CycleOutcome("first-reply", 1, "urgent", "missed", EARLIER, null));
        assertThat(history("T-3", EventType.EVENT_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES))
                .as("the breach was shown by the first run and is carried over")
                .isEmpty();
    }

    @Test
    void many_are_knocked_at_once() {
        List<TicketKey> tickets = IntStream.range(0, 40)
                .mapToObj(number -> new TicketKey("many", "M-" + number))
                .toList();
        tickets.forEach(ticket -> TICKETS.script(ticket.ticket()).dueAt(FAR));

        temporal.desk().knock(tickets);

        for (TicketKey ticket : tickets) {
            await(ticket + " advanced").until(() -> !TICKETS.script(ticket.ticket()).advancedAt.isEmpty());
        }
    }

    @Test
    void a_ticket_that_temporal_takes_offence_at_keeps_nobody_else_out() {
        var strange = new TicketKey("default", "longer-than-a-workflow-s-id-".repeat(40));
        TICKETS.script("T-6").dueAt(FAR);

        assertThat(temporal.desk().knock(List.of(strange, new TicketKey("default", "T-6")))).containsExactly(strange);

        await("T-6 advanced").until(() -> !TICKETS.script("T-6").advancedAt.isEmpty());
    }

    @Test
    void a_desk_that_lets_nobody_in_is_closed() {
        var strange = new TicketKey("default", "longer-than-a-workflow-s-id-".repeat(40));
        assertThatThrownBy(() -> temporal.desk().knock(List.of(strange))).isInstanceOf(DeskClosed.class);
    }

    @Test
    void the_desk_says_quickly_that_temporal_is_away() {
        try (var gone = new DevServer(new ScriptedTickets())) {
            TicketDesk desk = gone.desk();
            desk.knock(List.of(new TicketKey("default", "T-4")));
            gone.crash();
            List<TicketKey> tickets = IntStream.range(0, 500)
                    .mapToObj(number -> new TicketKey("default", "D-" + number))
                    .toList();

            Instant before = Instant.now();
            assertThatThrownBy(() -> desk.knock(tickets)).isInstanceOf(DeskClosed.class);
            assertThatThrownBy(() -> desk.knock(tickets)).isInstanceOf(DeskClosed.class);

            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofMinutes(1));
        }
    }

    private static void knock(String ticket) {
        temporal.desk().knock(List.of(new TicketKey("default", ticket)));
    }

    private static List<HistoryEvent> history(String ticket, EventType type) {
        return temporal.client().fetchHistory("ticket/default/" + ticket).getEvents().stream()
                .filter(event -> event.getEventType() == type)
                .toList();
    }

    private static String runId(String ticket) {
        return workflow(ticket).describe().getExecution().getRunId();
    }

    private static WorkflowStub workflow(String ticket) {
        return temporal.client().newUntypedWorkflowStub("ticket/default/" + ticket);
    }

    private static String text(io.temporal.api.common.v1.Payload payload) {
        return DefaultDataConverter.STANDARD_INSTANCE.fromPayload(payload, String.class, String.class);
    }
}
