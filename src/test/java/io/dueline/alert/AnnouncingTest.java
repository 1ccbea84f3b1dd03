package io.dueline.alert;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnnouncingTest {

    private static final String AT_ONCE = "alerting: {announceAfter: 0s}\n";

    private final Office office = new Office();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void a_breach_is_told_to_the_assignee_the_department_and_an_address() throws Exception {
        office.promises(AT_ONCE + """
                alerts:
                  - {on: breach, to: [assignee, department, "department:leads", boss@example.com]}
                contacts:
                  agents: {a-1: {email: ann@example.com, zone: America/New_York}}
                  departments: {sales: [sales@example.com], leads: boss@example.com}
                """);
        office.ticket("T-1042", 70, "\"assignee\":\"a-1\"", "\"department\":\"sales\"", "\"priority\":\"high\"");
        office.works();

        assertThat(office.told()).containsExactly("breach assignee delivered", "breach department delivered",
                "breach department:leads delivered");
        MimeMessage mail = office.receives(3).getFirst();
        assertThat(mail.getSubject()).isEqualTo("T-1042: first reply missed");
        assertThat(Office.everything(mail)).contains("Priority:   high", "https://desk.example.com/tickets/T-1042",
                "counted 1 h 10 min of open time", "10 min over");
        assertThat(office.receives(3)).anySatisfy(each -> assertThat(Office.everything(each)).contains("New_York"));
    }

    @Test
    void a_warning_is_told_while_there_is_still_time() throws Exception {
        office.promises(AT_ONCE + "alerts: [{on: warning, to: [requester]}]");
        office.ticket("T-1", 50, "\"requester\":{\"id\":\"c-1\",\"email\":\"customer@example.com\"}",
                "\"assignee\":{\"id\":\"a-1\",\"name\":\"Ann\"}");
        office.works();

        MimeMessage mail = office.receives(1).getFirst();
        assertThat(mail.getAllRecipients()[0]).hasToString("customer@example.com");
        assertThat(mail.getSubject()).startsWith("T-1: first reply is due ").endsWith("Europe/Sofia");
        assertThat(Office.everything(mail)).contains("Assignee:   Ann").containsAnyOf("10 min left", "9 min left");
    }

    @Test
    void somebody_without_an_address_is_not_forgotten() {
        office.promises(AT_ONCE
                + "alerts: [{on: breach, to: [assignee, requester, \"department:sales\", \"slack:team\"]}]");
        office.ticket("T-1", 70, "\"assignee\":\"a-1\"");
        office.works();

        assertThat(office.told()).containsExactly("breach assignee undeliverable", "breach requester undeliverable",
                "breach department:sales undeliverable", "breach slack:team undeliverable");
        assertThat(office.deliveries("reason")).containsExactly(
                "no address is known of agent a-1: neither its events nor contacts.agents have one",
                "the requester has no address",
                "no address is known of department sales: contacts.departments has none",
                "there is no destination team");
    }

    @Test
    void a_breach_that_is_taken_back_before_it_is_announced_is_told_to_nobody() {
        office.promises("""
                alerting: {announceAfter: 1h}
                alerts: [{on: breach, to: [lead@example.com]}, {on: breach.withdrawn, to: [lead@example.com]}]
                """);
        office.ticket("T-1", 61);
        office.reply("T-1", 2);
        office.theMomentToAnnounceComes();
        office.works();

        assertThat(office.told()).isEmpty();
        assertThat(office.dropped()).containsExactly("the breach was withdrawn before it was announced",
                "the breach was never announced");
    }

    @Test
    void a_breach_that_was_announced_is_taken_back_aloud() {
        office.promises(AT_ONCE + """
                alerts:
                  - {on: breach, to: [lead@example.com]}
                  - {on: breach.withdrawn, to: [lead@example.com]}
                """);
        office.ticket("T-1", 61);
        office.works();
        office.reply("T-1", 2);
        office.works();

        assertThat(office.told()).containsExactly("breach email:lead@example.com delivered",
                "breach.withdrawn email:lead@example.com delivered");
    }

    @Test
    void what_a_ticket_is_called_is_text_and_never_markup() {
        office.promises(AT_ONCE + "alerts: [{on: breach, to: [lead@example.com]}]");
        office.ticket("<b>T</b>&1", 70, "\"department\":\"<script>alert(1)</script>\"");
        office.works();

        assertThat(Office.everything(office.receives(1).getFirst()))
                .contains("&lt;b&gt;T&lt;/b&gt;&amp;1", "&lt;script&gt;")
                .doesNotContain("<script>alert(1)</script></td>");
    }

    @Test
    void more_than_enough_of_one_kind_comes_as_one_digest() throws Exception {
        office.promises("alerting: {announceAfter: 0s, storm: 3}\nalerts: [{on: breach, to: [lead@example.com]}]");
        for (int i = 1; i <= 7; i++) {
            office.ticket("T-" + i, 70);
        }
        office.works();
        assertThat(office.states()).hasSize(7).containsOnly("gathered");

        office.timePasses();
        office.works();

        MimeMessage mail = office.receives(1).getFirst();
        assertThat(mail.getSubject()).isEqualTo("7 times breach");
        assertThat(Office.everything(mail)).contains("T-1: first reply missed", "T-7: first reply missed");
        assertThat(office.states()).containsExactly("digested", "digested", "digested", "digested", "digested",
                "digested", "digested", "delivered");
    }

    @Test
    void mail_waits_for_the_end_of_quiet_hours_unless_the_level_is_worth_waking_somebody() {
        String quiet = "alerting: {announceAfter: 0s, quietHours: {outside: tomorrow%s}}\n"
                + "alerts: [{on: breach, to: [lead@example.com]}]";
        office.promises(quiet.formatted(""));
        office.ticket("T-1", 70);
        office.works();
        assertThat(office.states()).containsExactly("waiting");

        office.promises(quiet.formatted(", breachesPass: [urgent]"));
        office.ticket("T-2", 70);
        office.works();
        assertThat(office.states()).containsExactly("waiting", "delivered");

        office.timePasses();
        office.works();
        assertThat(office.states()).containsExactly("delivered", "delivered");
    }

    @Test
    void where_nobody_is_ever_at_work_again_it_is_not_quiet() {
        office.promises("""
                alerting: {announceAfter: 0s, quietHours: {outside: past}}
                alerts: [{on: breach, to: [lead@example.com]}]
                """,
                "{id: past, timeZone: UTC, hours: [], exceptions: [{date: 2020-01-02, hours: [\"09:00-10:00\"]}]}");
        office.ticket("T-1", 70);
        office.works();

        assertThat(office.states()).containsExactly("delivered");
    }

    @Test
    void a_ticket_that_can_not_be_read_any_more_holds_up_nobody() {
        office.promises(AT_ONCE + "alerts: [{on: breach, to: [lead@example.com]}]");
        office.ticket("T-1", 70);
        office.ticket("T-2", 70);
        office.database().db().sql("update ticket_event set data = '{\"by\": 1}' where ticket = 'T-1'").update();
        office.works();

        assertThat(office.deliveries("ticket")).containsExactly("T-2");
        assertThat(office.dropped().getFirst()).startsWith("its ticket can't be read: ");
    }

    @Test
    void what_is_long_over_is_forgotten_and_what_waited_that_long_is_given_up() {
        office.hasNoMailServer();
        office.promises(AT_ONCE + "alerts: [{on: breach, to: [lead@example.com, assignee]}]");
        office.ticket("T-1", 70);
        office.works();
        assertThat(office.states()).containsExactly("pending", "undeliverable");

        office.database().db().sql("""
                update delivery set next_at = next_at - interval '31 days', ended_at = ended_at - interval '31 days'""")
                .update();
        office.database().db().sql("update alert set announced_at = announced_at - interval '29 days'").update();
        office.tidies(Duration.ofDays(30));

        assertThat(office.states()).containsExactly("dead");
        assertThat(office.deliveries("reason")).containsExactly("it waits for a mail server: set spring.mail.host");
        assertThat(office.database().db().sql("select count(*) from alert").query(Long.class).single()).isEqualTo(1);

        office.tidies(Duration.ofDays(2));
        assertThat(office.database().db().sql("select count(*) from alert").query(Long.class).single()).isZero();
    }

    private static final String QUIET = """
            alerting: {announceAfter: 0s, quietHours: {outside: tomorrow}}
            alerts: [{on: warning, to: [lead@example.com]}, {on: breach, to: [lead@example.com]}]
            """;

    @Test
    void a_warning_that_quiet_hours_hold_back_is_dropped_if_somebody_answers_meanwhile() {
        office.promises(QUIET);
        office.ticket("T-1", 50);
        office.ticket("T-2", 50);
        office.works();
        assertThat(office.states()).containsExactly("waiting", "waiting");

        office.reply("T-1", 1);
        office.timePasses();
        office.works();

        assertThat(office.states()).containsExactly("dropped", "delivered");
        assertThat(office.deliveries("reason").getFirst()).isEqualTo("nothing is waited for any more");
        assertThat(office.receives(1)).hasSize(1);
    }

    @Test
    void a_warning_that_quiet_hours_hold_back_is_dropped_if_it_is_too_late_for_it_meanwhile() {
        office.promises(QUIET);
        office.ticket("T-1", 50);
        office.works();

        office.turnsOutToBeOlder("T-1", 20);
        office.works();
        office.timePasses();
        office.works();

        assertThat(office.told()).containsExactly("warning email:lead@example.com dropped",
                "breach email:lead@example.com delivered");
    }

    @Test
    void a_breach_that_quiet_hours_hold_back_is_dropped_if_it_is_taken_back_meanwhile() {
        office.promises(QUIET);
        office.ticket("T-1", 61);
        office.ticket("T-2", 61);
        office.ticket("T-3", 61);
        office.works();

        office.reply("T-1", 2);
        office.deletes("T-2");
        office.reply("T-3", 0);
        office.timePasses();
        office.works();

        assertThat(office.deliveries("ticket || ' ' || kind || ' ' || state")).containsExactly(
                "T-1 breach dropped", "T-2 breach dropped", "T-3 breach delivered");
    }

    @Test
    void a_next_step_is_dropped_if_somebody_answers_before_it_is_announced() {
        office.promises("""
                alerting: {announceAfter: 1h}
                alerts: [{on: breach, to: [lead@example.com], after: [0m, 30m]}]
                """);
        office.ticket("T-1", 95);
        office.reply("T-1", 1);
        office.theMomentToAnnounceComes();
        office.works();

        assertThat(office.told()).containsExactly("breach email:lead@example.com delivered");
        assertThat(office.dropped()).containsExactly("it was over before the next step was announced");
    }

    @Test
    void a_next_step_that_quiet_hours_hold_back_is_dropped_if_somebody_answers_meanwhile() {
        office.promises("""
                alerting: {announceAfter: 0s, quietHours: {outside: tomorrow}}
                alerts: [{on: breach, to: [lead@example.com], after: [0m, 30m]}]
                """);
        office.ticket("T-1", 95);
        office.ticket("T-2", 95);
        office.works();
        office.reply("T-1", 1);
        office.timePasses();
        office.works();

        assertThat(office.deliveries("ticket || ' ' || state")).containsExactly("T-1 delivered", "T-1 dropped",
                "T-2 delivered", "T-2 delivered");
    }

    @Test
    void a_breach_of_a_ticket_that_is_withdrawn_before_it_is_announced_is_told_to_nobody() {
        office.promises("alerting: {announceAfter: 1h}\nalerts: [{on: breach, to: [lead@example.com]}]");
        office.ticket("T-1", 61);
        office.ticket("T-2", 61);
        office.deletes("T-1");
        office.isSpam("T-2");
        office.theMomentToAnnounceComes();
        office.works();

        assertThat(office.told()).isEmpty();
        assertThat(office.dropped()).hasSize(2)
                .containsOnly("the ticket was withdrawn before its breach was announced");
    }
}
