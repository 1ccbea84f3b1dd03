package io.dueline.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMailUtil;
import io.dueline.policy.Recipient;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        office.promises(AT_ONCE + "alerts: [{on: warning, to: [lead@example.com]}]");
        office.ticket("T-1", 50, "\"assignee\":{\"id\":\"a-1\",\"name\":\"Ann\"}");
        office.works();

        MimeMessage mail = office.receives(1).getFirst();
        assertThat(mail.getAllRecipients()[0]).hasToString("lead@example.com");
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
    void a_breach_that_is_excused_before_it_is_announced_is_told_to_nobody() {
        office.promises("""
                alerting: {announceAfter: 1h}
                alerts: [{on: breach, to: [lead@example.com]}]
                """);
        office.ticket("T-1", 61);
        office.excuses("T-1");
        office.theMomentToAnnounceComes();
        office.works();

        assertThat(office.told()).isEmpty();
        assertThat(office.dropped()).containsExactly("its miss was excused before it was announced");
    }

    @Test
    void a_breach_that_is_excused_before_quiet_hours_end_is_told_to_nobody() {
        office.promises(QUIET);
        office.ticket("T-1", 70);
        office.ticket("T-2", 70);
        office.works();
        assertThat(office.states()).containsExactly("waiting", "waiting");

        office.excuses("T-1");
        office.timePasses();
        office.works();

        assertThat(office.told()).containsExactly("breach email:lead@example.com dropped",
                "breach email:lead@example.com delivered");
        assertThat(office.deliveries("reason")).contains("it was withdrawn, excused, or over, before anybody was told");
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
    void of_a_storm_that_was_over_at_once_the_one_too_many_comes_as_itself() throws Exception {
        office.promises("alerting: {announceAfter: 0s, storm: 3}\nalerts: [{on: breach, to: [lead@example.com]}]");
        for (int i = 1; i <= 3; i++) {
            office.ticket("T-" + i, 70);
        }
        office.works();
        assertThat(office.states()).containsExactly("delivered", "delivered", "delivered");
        office.ticket("T-4", 70);
        office.works();
        assertThat(office.states()).containsExactly("delivered", "delivered", "delivered", "gathered");

        office.timePasses();
        office.works();

        assertThat(office.receives(4).getLast().getSubject()).isEqualTo("T-4: first reply missed");
        assertThat(office.states()).hasSize(4).containsOnly("delivered");
    }

    @Test
    void mail_waits_for_the_end_of_quiet_hours_unless_the_level_is_worth_waking_somebody() {
        String quiet = "alerting: {announceAfter: 0s, quietHours: {outside: another-day%s}}\n"
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

    private void canNotBeReadAnyMore(String ticket) {
        office.database().db().sql("update ticket_event set data = '{\"by\": 1}' where ticket = ?").params(ticket)
                .update();
    }

    @Test
    void a_recorded_miss_is_told_though_its_ticket_can_not_be_read_any_more() throws Exception {
        office.promises(AT_ONCE + "alerts: [{on: breach, to: [lead@example.com], after: [0m, 5m]}]");
        office.ticket("T-1", 70, "\"department\":\"sales\"");
        office.ticket("T-2", 70);
        canNotBeReadAnyMore("T-1");
        office.works();

        assertThat(office.deliveries("ticket || ' ' || state")).containsExactly("T-1 delivered", "T-1 delivered",
                "T-2 delivered", "T-2 delivered");
        List<String> mails = office.receives(4).stream().map(Office::everything)
                .filter(mail -> mail.contains("T-1: first reply missed")).toList();
        assertThat(mails).singleElement(InstanceOfAssertFactories.STRING).contains(
                "Clock:      first-reply-1, level urgent", "(10 min over)", "Department: sales",
                "https://desk.example.com/tickets/T-1").doesNotContain("Why:");
    }

    @Test
    void whether_a_warning_still_holds_can_not_be_known_of_a_ticket_that_can_not_be_read_any_more() {
        office.promises(AT_ONCE + "alerts: [{on: warning, to: [lead@example.com]}]");
        office.ticket("T-1", 50);
        office.ticket("T-2", 50);
        canNotBeReadAnyMore("T-1");
        office.works();

        assertThat(office.deliveries("ticket")).containsExactly("T-2");
        assertThat(office.dropped().getFirst()).startsWith("its ticket can't be read: ");
    }

    private static final String CARL = "\"requester\":{\"id\":\"c-1\",\"email\":\"carl@customer.example\"}";

    @Test
    void who_waits_is_told_in_words_of_their_own_and_gets_no_link_into_the_console() throws Exception {
        office.promises(AT_ONCE + "alerts: [{on: breach, to: [requester, lead@example.com]}]");
        office.ticket("T-1", 70, CARL, "\"assignee\":{\"id\":\"a-1\",\"name\":\"Ann\"}", "\"priority\":\"low\"");
        office.works();

        MimeMessage carls = office.receives(2).stream().filter(mail -> isTo(mail, "carl@customer.example")).findFirst()
                .orElseThrow();
        assertThat(carls.getSubject()).isEqualTo("T-1: a first reply is late");
        assertThat(GreenMailUtil.getBody(carls))
                .contains("We promised you a first reply by ", " Europe/Sofia, and",
                        "Of our opening hours 1 h 10 min have passed meanwhile: ")
                .doesNotContain("desk.example.com", "href", "urgent", "Ann", "low", "first-reply-1");
        MimeMessage leads = office.receives(2).stream().filter(mail -> isTo(mail, "lead@example.com")).findFirst()
                .orElseThrow();
        assertThat(GreenMailUtil.getBody(leads)).contains("https://desk.example.com/tickets/T-1", "Ann");
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void who_waits_is_led_to_where_their_tickets_are_if_that_is_said() {
        office.requestersFindTheirTicketsAt("https://help.example.com/my/{ticket}?from=mail");
        office.promises("alerting: {announceAfter: 0s, storm: 1}\nalerts: [{on: breach, to: [requester]}]");
        office.ticket("T/1", 70, CARL);
        office.works();
        assertThat(Office.everything(office.receives(1).getFirst()))
                .contains("https://help.example.com/my/T%2F1?from=3Dmail").doesNotContain("/tickets/");

        office.ticket("T-2", 70, CARL);
        office.ticket("T-3", 70, CARL);
        office.works();
        office.timePasses();
        office.works();
        assertThat(Office.everything(office.receives(2).getLast())).contains("About 2 of your tickets",
                "T-2: a first reply is late", "https://help.example.com/my/T-3?from=mail")
                .doesNotContain("/tickets/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"help.example.com/{ticket}", "https://help.example.com/", "javascript:alert('{ticket}')"})
    void where_requesters_find_their_tickets_must_be_an_address_that_names_one(String url) {
        assertThatThrownBy(() -> new Links("https://desk.example.com", url))
                .hasMessageStartingWith("dueline.requester-url: " + url + " must begin with https://");
    }

    @Test
    void what_nobody_knew_where_to_send_is_sent_anew_once_somebody_does() {
        try (var crm = new Receiver()) {
            office.promises(AT_ONCE + "alerts: [{on: breach, to: [\"webhook:crm\", assignee, \"department:sales\"]}]");
            office.ticket("T-1", 70, "\"assignee\":\"a-1\"");
            office.works();
            assertThat(office.states()).containsOnly("undeliverable");
            var lost = new Deliveries.Filter("undeliverable", null, null, null, null, null, null);
            assertThat(office.replays().all("default", List.of(lost))).isZero();
            assertThat(office.replays().one("default", office.deliveries("id").getFirst())).isFalse();

            office.destination(Recipient.Kind.WEBHOOK, "crm", crm.url(), null);
            assertThat(office.replays().one("default", office.deliveries("id").getFirst())).isTrue();
            office.promises(AT_ONCE + "contacts: {departments: {sales: [one@example.com, two@example.com]}}");
            assertThat(office.replays().all("default", List.of(lost))).isEqualTo(1);
            office.works();

            assertThat(office.deliveries("recipient || ' ' || coalesce(address, '-') || ' ' || state")).containsExactly(
                    "webhook:crm crm delivered", "assignee - undeliverable",
                    "department:sales one@example.com delivered", "department:sales two@example.com delivered");
            assertThat(crm.calls().getFirst().body()).contains("clock.breach");
            assertThat(crm.calls().getFirst().header("webhook-id")).isEqualTo(office.deliveries("id").getFirst());
        }
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
            alerting: {announceAfter: 0s, quietHours: {outside: another-day}}
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
    void who_never_heard_of_a_breach_for_quiet_hours_is_not_told_that_it_was_none() {
        office.promises("""
                alerting: {announceAfter: 0s, quietHours: {outside: another-day}}
                alerts:
                  - {on: breach, to: [lead@example.com]}
                  - {on: breach.withdrawn, to: [lead@example.com]}
                """);
        office.ticket("T-1", 61);
        office.works();
        office.reply("T-1", 2);
        office.works();
        assertThat(office.states()).containsExactly("waiting", "waiting");

        office.timePasses();
        office.works();

        assertThat(office.told()).containsExactly("breach email:lead@example.com dropped",
                "breach.withdrawn email:lead@example.com dropped");
        assertThat(office.deliveries("reason").getLast()).isEqualTo("the breach was never announced");
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
                alerting: {announceAfter: 0s, quietHours: {outside: another-day}}
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
