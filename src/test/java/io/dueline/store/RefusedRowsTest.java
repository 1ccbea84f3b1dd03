package io.dueline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three tickets are due together, and PostgreSQL takes offence at what is to be written of the second. */
class RefusedRowsTest {
    private static final Instant DUE = Instant.parse("2026-03-02T11:00:00.001Z");

    private final HelpDesk desk = HelpDesk.open();

    @BeforeEach
    void three_who_are_due_together() {
        desk.sends(desk.created("T-1", "2026-03-02T10:00:00Z"), desk.created("T-2", "2026-03-02T10:00:00Z"),
                desk.created("T-3", "2026-03-02T10:00:00Z"));
        desk.database().tickets().advanceAll(tickets(), Instant.parse("2026-03-02T10:00:01Z"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static List<TicketKey> tickets() {
        return Stream.of("T-1", "T-2", "T-3").map(ticket -> new TicketKey("default", ticket)).toList();
    }

    private void clocksAreRefused() {
        sql("alter table clock add constraint strange check (ticket <> 'T-2' or state <> 'missed')");
    }

    private void allIsRefused() {
        sql("""
                create function refuse() returns trigger language plpgsql as $$
                begin raise exception 'strange ticket'; end $$;
                create trigger strange before insert or update on ticket for each row when (new.id = 'T-2')
                execute function refuse()""");
    }

    private void sql(String statement) {
        desk.database().db().sql(statement).update();
    }

    private String fault(String ticket) {
        return desk.database().db().sql("select coalesce(fault, 'none') from ticket where id = ?").param(ticket)
                .query(String.class).single();
    }

    private List<String> firstReplies() {
        return Stream.of("T-1", "T-2", "T-3").map(ticket -> ticket + ": " + desk.clocks(ticket).getFirst()).toList();
    }

    private List<String> swept(Instant now) {
        List<String> swept = new ArrayList<>();
        desk.database().tickets().advanceDue(now, now, standing -> swept.add(standing.ticket().ticket()));
        return swept;
    }

    @Test
    void the_others_are_recorded_and_its_fault_is_shown() {
        clocksAreRefused();

        desk.advances("T-1", DUE.toString());

        assertThat(firstReplies()).containsExactly("T-1: first-reply-1 missed due 11:00",
                "T-2: first-reply-1 running due 11:00", "T-3: first-reply-1 missed due 11:00");
        assertThat(fault("T-2")).contains("violates check constraint \"strange\"");
        assertThat(fault("T-3")).isEqualTo("none");
        assertThat(desk.database().meters().counter("dueline.faults").count()).isEqualTo(1);
    }

    @Test
    void it_is_tried_again_within_the_hour() {
        clocksAreRefused();
        desk.advances("T-2", DUE.toString());
        assertThat(swept(DUE.plusSeconds(3_599))).isEmpty();

        sql("alter table clock drop constraint strange");
        assertThat(swept(DUE.plusSeconds(3_600))).containsExactly("T-2");

        assertThat(fault("T-2")).isEqualTo("none");
        assertThat(desk.clocks("T-2")).contains("first-reply-1 missed due 11:00");
    }

    @Test
    void one_of_which_nothing_can_be_written_is_left_out() {
        allIsRefused();

        assertThat(swept(DUE)).containsExactlyInAnyOrder("T-1", "T-3");
        assertThat(desk.database().tickets().advanceAll(tickets(), DUE)).extracting(one -> one.ticket().ticket())
                .containsExactly("T-1", "T-3");
        assertThatThrownBy(() -> desk.advances("T-2", DUE.toString())).hasMessageContaining("T-2");
    }

    @Test
    void a_policy_is_applied_anew_to_the_others() {
        clocksAreRefused();
        desk.saves("""
                calendars: [{id: always, timeZone: UTC, hours: 24x7}]
                levels: [{id: standard, calendar: always, targets: [{metric: first-reply, within: 2h}]}]
                rules: [{id: all, when: {}, then: {level: standard}}]
                """);
        String id = desk.database().reapplications().ask(HelpDesk.CALLER, TicketFilter.ALL).orElseThrow().id();

        Reapplication one = desk.database().reapplying().goOn("default", id);
        while (one.running()) {
            one = desk.database().reapplying().goOn("default", id);
        }

        assertThat(one.tickets()).isEqualTo(3);
        assertThat(fault("T-2")).contains("strange");
        assertThat(fault("T-1")).isEqualTo("none");
    }
}
