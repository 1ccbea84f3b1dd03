package io.dueline.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.document.Documents;
import io.dueline.policy.Holidays;
import io.dueline.policy.reader.PolicyReader;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A newer policy for tickets that are open already: before it is saved, and once it is. */
class ReapplicationsTest {
    private static final String STRICTER = """
            calendars:
              - {id: always, timeZone: UTC, hours: 24x7}
            levels:
              - id: standard
                name: Standard
                calendar: always
                targets:
                  - {metric: first-reply, within: 30m}
                  - {metric: resolution, within: 8h}
            rules:
              - {id: all, when: {}, then: {level: standard}}
            """;

    private final HelpDesk desk = HelpDesk.open();
    private Instant now;

    @BeforeEach
    void now() {
        now = desk.database().tickets().now();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void created(String ticket, int minutesAgo) {
        desk.sends(desk.created(ticket, now.minus(Duration.ofMinutes(minutesAgo)).toString()));
        advance(ticket);
    }

    private void advance(String ticket) {
        desk.advances(ticket, desk.database().tickets().now().toString());
    }

    private Reapplication ask() {
        return desk.database().reapplications().ask(HelpDesk.CALLER, TicketFilter.ALL).orElseThrow();
    }

    private Reapplication finish(Reapplication one) {
        Reapplication after = one;
        while (after.running()) {
            after = desk.database().reapplying().goOn(one.tenant(), one.id());
        }
        return after;
    }

    private Duration untilDue(String ticket, String metric) {
        return Duration.between(now, desk.database().db()
                .sql("select due_at from clock where ticket = ? and metric = ?")
                .params(ticket, metric)
                .query(OffsetDateTime.class)
                .single()
                .toInstant());
    }

    private Effects preview(String policy) {
        return desk.database().preview().of("default",
                PolicyReader.load(Documents.tree(policy, Documents.YAML), Holidays.NONE),
                TicketFilter.ALL, Duration.ofSeconds(30));
    }

    @Test
    void saving_moves_nothing_and_re_applying_moves_what_is_open() {
        created("T-1", 10);
        desk.saves(STRICTER);
        advance("T-1");
        assertThat(untilDue("T-1", "first-reply")).isEqualTo(Duration.ofMinutes(50));

        Reapplication done = finish(ask());

        assertThat(done.state()).isEqualTo("done");
        assertThat(done.tickets()).isEqualTo(1);
        assertThat(done.clocks()).isEqualTo(2);
        assertThat(untilDue("T-1", "first-reply")).isEqualTo(Duration.ofMinutes(20));
        assertThat(untilDue("T-1", "resolution")).isEqualTo(Duration.ofMinutes(470));
    }

    @Test
    void what_is_exceeded_already_is_missed_at_the_change_and_ended_cycles_stay() {
        created("T-late", 40);
        created("T-answered", 40);
        desk.sends(desk.replied("T-answered", now.minus(Duration.ofMinutes(5)).toString()));
        advance("T-answered");
        desk.saves(STRICTER);

        finish(ask());

        assertThat(desk.clocks("T-late").getFirst()).startsWith("first-reply-1 missed");
        assertThat(desk.clocks("T-answered").getFirst()).startsWith("first-reply-1 met");
        assertThat(desk.count("amendment")).isZero();
    }

    @Test
    void tickets_that_are_closed_and_those_that_the_filter_leaves_out_are_not_touched() {
        created("T-closed", 10);
        desk.sends(desk.changed("T-closed", now.toString(), "closed"));
        advance("T-closed");
        created("T-open", 10);
        desk.saves(STRICTER);
        var nobody = new TicketFilter(null, null, null, null, "sales", null, null, null, null, null);

        finish(desk.database().reapplications().ask(HelpDesk.CALLER, nobody).orElseThrow());
        assertThat(desk.count("ticket_event where source = 'dueline'")).isZero();
        finish(ask());

        assertThat(desk.database().db().sql("select ticket from ticket_event where source = 'dueline'")
                .query(String.class).list()).containsExactly("T-open");
    }

    @Test
    void only_workflows_that_sleep_until_another_time_are_woken() {
        created("T-moves", 10);
        created("T-stays", 10);
        desk.sends(desk.replied("T-stays", now.toString()));
        advance("T-stays");
        desk.database().db().sql("delete from handover").update();
        desk.saves(STRICTER.replace("8h", "4h"));

        finish(ask());

        assertThat(desk.database().db().sql("select ticket from handover where advanced").query(String.class).list())
                .containsExactly("T-moves");
    }

    @Test
    void one_that_is_cancelled_stops_where_it_is() {
        created("T-1", 10);
        Reapplication one = ask();

        desk.database().reapplications().cancel("default", one.id(), "lea");
        Reapplication after = desk.database().reapplying().goOn("default", one.id());

        assertThat(after.state()).isEqualTo("cancelled");
        assertThat(after.cancelledBy()).isEqualTo("lea");
        assertThat(after.tickets()).isZero();
    }

    @Test
    void two_at_once_and_many_hands_at_each_apply_it_once_to_every_ticket() throws Exception {
        List<NewEvent> events = new ArrayList<>();
        List<TicketKey> keys = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            events.add(desk.created("T-" + i, now.minusSeconds(600).toString()));
            keys.add(new TicketKey("default", "T-" + i));
        }
        desk.database().log().append(events);
        desk.database().tickets().advanceAll(keys, desk.database().tickets().now());
        desk.saves(STRICTER);
        Reapplication one = ask();
        Reapplication other = ask();
        List<Callable<Reapplication>> hands = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            hands.add(() -> finish(one));
            hands.add(() -> finish(other));
        }

        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var done : threads.invokeAll(hands)) {
                assertThat(done.get().tickets()).isEqualTo(700);
            }
        }

        assertThat(desk.count("ticket_event where type = 'dueline.reapplied'")).isEqualTo(1_400);
        assertThat(desk.count("clock where metric = 'first-reply' and due_at = started_at + interval '30 minutes'"))
                .isEqualTo(700);
    }

    @Test
    void a_preview_tells_what_would_move_and_stores_nothing() {
        created("T-moves", 10);
        created("T-missed-at-once", 40);
        created("T-late", 70);
        List<String> before = desk.everything();

        Effects effects = preview(STRICTER);

        assertThat(effects.isComplete()).isTrue();
        assertThat(effects.tickets()).isEqualTo(3);
        assertThat(effects.total()).containsOnly(
                Map.entry(Effect.Kind.SOONER, 1L),
                Map.entry(Effect.Kind.MISSED_AT_ONCE, 1L),
                Map.entry(Effect.Kind.UNCHANGED, 1L),
                Map.entry(Effect.Kind.LATER, 3L));
        assertThat(effects.worst()).extracting(Effect::ticket).containsExactly("T-missed-at-once", "T-moves");
        assertThat(effects.worst().getLast().after().dueAt()).isEqualTo(now.plus(Duration.ofMinutes(20)));
        assertThat(effects.groups()).containsOnlyKeys(new Effects.Group("standard", null));
        assertThat(desk.everything()).isEqualTo(before);
    }

    @Test
    void a_preview_tells_which_clocks_would_start_and_which_would_be_cancelled() {
        created("T-1", 10);

        Effects effects = preview(STRICTER.replace("metric: first-reply", "metric: first-resolution"));

        assertThat(effects.total()).containsOnly(
                Map.entry(Effect.Kind.STARTED, 1L),
                Map.entry(Effect.Kind.CANCELLED, 1L),
                Map.entry(Effect.Kind.LATER, 1L));
    }

    @Test
    void what_a_preview_tells_is_what_re_applying_does() {
        for (int i = 0; i < 40; i++) {
            created("T-" + i, 3 * i);
        }
        Effects effects = preview(STRICTER);
        desk.saves(STRICTER);

        finish(ask());

        assertThat(desk.count("clock where metric = 'first-reply' and state = 'missed' and due_at > started_at"
                + " and due_at <> started_at + interval '1 hour'"))
                .isEqualTo(effects.total().get(Effect.Kind.MISSED_AT_ONCE));
    }

    /** Opens for no more than that hour, long ago. */
    private static final String HOPELESS = STRICTER.replace("hours: 24x7}",
            "hours: [], exceptions: [{date: 2020-01-02, hours: [\"09:00-10:00\"]}]}");
    private static final String FOR_SALES = """
            calendars:
              - {id: always, timeZone: UTC, hours: 24x7}
              - {id: fair, timeZone: UTC, hours: [], exceptions: [{date: 2020-01-02, hours: ["09:00-10:00"]}]}
            levels:
              - {id: standard, calendar: always, targets: [{metric: first-reply, within: 30m}]}
              - {id: sales, calendar: fair, targets: [{metric: first-reply, within: 1h}]}
            rules:
              - {id: sales, when: {field: department, op: is, value: sales}, then: {level: sales, stop: true}}
              - {id: all, when: {}, then: {level: standard}}
            """;

    private void createdInSales(String ticket, int minutesAgo) {
        desk.sends(desk.event(ticket, "ticket.created", now.minus(Duration.ofMinutes(minutesAgo)).toString(),
                "{\"by\":{\"kind\":\"customer\"},\"department\":\"sales\"}"));
        advance(ticket);
    }

    private String fault(String ticket) {
        return desk.database().book().read(new TicketKey("default", ticket)).orElseThrow().ticket().progress().fault();
    }

    @Test
    void a_preview_names_the_tickets_that_could_have_no_deadline_and_counts_all_others() {
        created("T-1", 10);
        createdInSales("T-2", 10);
        created("T-3", 10);

        Effects effects = preview(FOR_SALES);

        assertThat(effects.isComplete()).isTrue();
        assertThat(effects.tickets()).isEqualTo(3);
        assertThat(effects.untold()).isEqualTo(1);
        assertThat(effects.firstUntold()).hasSize(1).first().satisfies(untold -> {
            assertThat(untold.ticket()).isEqualTo("T-2");
            assertThat(untold.fault()).startsWith("first-reply by calendar fair: not enough open time");
            assertThat(untold.already()).isFalse();
        });
        assertThat(effects.total()).containsOnly(
                Map.entry(Effect.Kind.SOONER, 2L), Map.entry(Effect.Kind.CANCELLED, 2L));
    }

    @Test
    void a_draft_by_which_nothing_could_be_due_is_told_by_every_ticket() {
        created("T-1", 10);
        created("T-2", 10);

        Effects effects = preview(HOPELESS);

        assertThat(effects.tickets()).isEqualTo(2);
        assertThat(effects.untold()).isEqualTo(2);
        assertThat(effects.total()).isEmpty();
    }

    @Test
    void a_ticket_that_is_faulty_already_is_told_apart() {
        created("T-1", 10);
        created("T-2", 10);
        desk.sends(desk.event("T-1", "ticket.exploded", now.toString(), "{}"));
        advance("T-1");

        Effects effects = preview(STRICTER);

        assertThat(effects.tickets()).isEqualTo(2);
        assertThat(effects.untold()).isEqualTo(1);
        assertThat(effects.untoldAlready()).isEqualTo(1);
        assertThat(effects.firstUntold()).extracting(Untold::already).containsExactly(true);
        assertThat(effects.total()).containsOnly(
                Map.entry(Effect.Kind.SOONER, 1L), Map.entry(Effect.Kind.LATER, 1L));
    }

    @Test
    void re_applying_leaves_a_ticket_that_could_have_no_deadline_as_it_is_and_says_so() {
        createdInSales("T-1", 10);
        created("T-2", 10);
        desk.saves(FOR_SALES);

        Reapplication done = finish(ask());

        assertThat(done.state()).isEqualTo("done");
        assertThat(done.tickets()).isEqualTo(2);
        assertThat(done.untold()).isEqualTo(1);
        assertThat(done.firstUntold()).extracting(Untold::ticket).containsExactly("T-1");
        assertThat(fault("T-1")).isNull();
        assertThat(untilDue("T-1", "first-reply")).isEqualTo(Duration.ofMinutes(50));
        assertThat(untilDue("T-2", "first-reply")).isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void a_ticket_that_could_have_no_deadline_is_mended_by_a_policy_that_gives_it_one() {
        created("T-before", 10);
        desk.saves(HOPELESS);
        created("T-meanwhile", 5);
        desk.sends(desk.changed("T-before", now.toString(), "open"));
        advance("T-before");
        assertThat(fault("T-before")).startsWith("first-reply by calendar always: not enough open time");
        assertThat(fault("T-meanwhile")).startsWith("first-reply by calendar always: not enough open time");
        assertThat(preview(STRICTER).mended()).isEqualTo(2);

        desk.saves(STRICTER);
        Reapplication done = finish(ask());

        assertThat(done.untold()).isZero();
        assertThat(fault("T-before")).isNull();
        assertThat(fault("T-meanwhile")).isNull();
        assertThat(untilDue("T-before", "first-reply")).isEqualTo(Duration.ofMinutes(20));
        assertThat(desk.clocks("T-meanwhile")).hasSize(2).allMatch(clock -> clock.contains(" running "));
    }

    @Test
    void an_answer_does_not_hide_that_nothing_could_be_due() {
        desk.saves(HOPELESS.replace("    - {metric: resolution, within: 8h}", ""));
        created("T-1", 10);
        desk.sends(desk.replied("T-1", now.minusSeconds(60).toString()));
        advance("T-1");
        assertThat(fault("T-1")).startsWith("first-reply by calendar always: not enough open time");

        desk.saves(STRICTER);
        finish(ask());

        assertThat(fault("T-1")).isNull();
        assertThat(desk.clocks("T-1")).hasSize(1).first().asString().startsWith("resolution-1 running");
    }

    @Test
    void a_draft_that_asks_for_agents_is_previewed_with_what_they_do() {
        desk.sends(desk.event("T-1", "ticket.created", now.minusSeconds(600).toString(),
                "{\"by\":{\"kind\":\"customer\"},\"assignee\":{\"id\":\"ann\"}}"));
        desk.sends(desk.event("agent/ann", "agent.changed", now.minusSeconds(700).toString(),
                "{\"agent\":\"ann\",\"status\":\"away\"}"));
        advance("T-1");

        Effects effects = preview(STRICTER.replace("when: {}",
                "when: {field: assignee.status, op: is, value: away}").replace("30m", "20m"));

        assertThat(effects.total().get(Effect.Kind.SOONER)).isEqualTo(1);
    }
}
