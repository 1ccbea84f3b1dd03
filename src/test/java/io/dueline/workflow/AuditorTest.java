package io.dueline.workflow;

import static io.dueline.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueline.document.Documents;
import io.dueline.policy.reader.PolicyReader;
import io.dueline.store.Caller;
import io.dueline.store.Database;
import io.dueline.store.DeskClosed;
import io.dueline.store.NewEvent;
import io.dueline.store.PolicyRevision;
import io.dueline.store.TicketKey;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.client.WorkflowStub;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditorTest {
    private static final Caller CALLER = new Caller("default", "test");
    private static final TicketKey TICKET = new TicketKey("default", "T-1042");
    private static final String POLICY = """
            calendars: [{id: always, timeZone: UTC, hours: 24x7}]
            levels:
              - {id: standard, name: Standard, calendar: always, targets: [{metric: first-reply, within: 1h}, {metric: resolution, within: 24h}]}
            rules: [{id: everyone, when: {}, then: {level: standard}}]
            """;

    private final Database database = Database.fresh();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final RecordedKnocks knocks = new RecordedKnocks();

    @BeforeEach
    void save() {
        var policy = PolicyReader.read(Documents.tree(POLICY, Documents.YAML));
        var draft = new PolicyRevision.Draft(POLICY, Documents.YAML, "one");
        database.policies().save(CALLER, draft, policy, null);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_ticket_overdue_for_a_minute_is_caught_and_gets_a_workflow_again() {
        lastAdvancedBeforeItWasDue(Duration.ofMinutes(2));

        auditor().audit();

        assertThat(caught()).isEqualTo(1);
        assertThat(knocks.knocked).containsExactly(TICKET);
        assertThat(outcomeOfFirstReply()).isEqualTo("missed");
    }

    @Test
    void a_ticket_that_its_workflow_may_still_wake_up_is_left_alone() {
        lastAdvancedBeforeItWasDue(Duration.ofSeconds(20));

        auditor().audit();

        assertThat(caught()).isZero();
        assertThat(knocks.knocked).isEmpty();
    }

    @Test
    void what_was_caught_while_temporal_was_away_gets_its_workflow_at_the_next_audit() {
        lastAdvancedBeforeItWasDue(Duration.ofMinutes(2));
        Auditor auditor = auditor();
        knocks.closed = true;
        assertThatThrownBy(auditor::audit).isInstanceOf(DeskClosed.class);

        knocks.closed = false;
        auditor.audit();

        assertThat(caught()).isEqualTo(1);
        assertThat(knocks.knocked).containsExactly(TICKET);
    }

    @Test
    void a_terminated_workflow_loses_nothing() {
        try (var temporal = new DevServer(new StoredTickets(database.tickets()))) {
            append(Instant.now().minusSeconds(60));
            temporal.desk().knock(List.of(TICKET));
            await("its sleep").until(() -> wakeUps() == 1);
            workflow(temporal).terminate("an operator's mistake");
            twoHoursPass();

            new Auditor(database.tickets(), temporal.desk(), metrics).audit();

            assertThat(workflow(temporal).describe().getStatus())
                    .isEqualTo(WorkflowExecutionStatus.WORKFLOW_EXECUTION_STATUS_RUNNING);
            assertThat(caught()).isEqualTo(1);
            assertThat(outcomeOfFirstReply()).isEqualTo("missed");
        }
    }

    private Auditor auditor() {
        return new Auditor(database.tickets(), knocks, metrics);
    }

    private double caught() {
        return metrics.get("dueline.caught.by.auditor").counter().count();
    }

    private static WorkflowStub workflow(DevServer temporal) {
        return temporal.client().newUntypedWorkflowStub("ticket/default/T-1042");
    }

    /** Its first reply was due that long ago, and nobody has woken it up since. */
    private void lastAdvancedBeforeItWasDue(Duration ago) {
        append(Instant.now().minus(Duration.ofHours(1)).minus(ago));
        lastAdvancedAgo(ago.plusMinutes(10));
    }

    private void lastAdvancedAgo(Duration ago) {
        database.tickets().advance(TICKET, Instant.now().minus(ago));
    }

    private long wakeUps() {
        return count("select count(*) from ticket where wake_up_at is not null");
    }

    private void twoHoursPass() {
        database.db().sql("update ticket set wake_up_at = wake_up_at - interval '2 hours'").update();
        database.db().sql("update ticket_event set time = time - interval '2 hours'").update();
    }

    private long count(String sql) {
        return database.db().sql(sql).query(Long.class).single();
    }

    private void append(Instant created) {
        database.log()
                .append(List.of(new NewEvent(
                        CALLER,
                        new UUID(0, 1),
                        false,
                        TICKET.ticket(),
                        "test",
                        "e-1",
                        "ticket.created",
                        created,
                        null,
                        "{\"by\":{\"kind\":\"customer\"}}")));
    }

    private String outcomeOfFirstReply() {
        return database.db()
                .sql("select state from clock where metric = 'first-reply'")
                .query(String.class)
                .single();
    }
}
