package io.dueline.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.policy.Recipient;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
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
    void a_recorded_miss_is_told_though_its_ticket_can_not_be_read_any_more() throws Exception {
        office.promises(AT_ONCE + "alerts: [{on: breach, to: [lead@example.com], after: [0m, 5m]}]");
        office.ticket("T-1", 70, "\"department\":\"sales\"");
        office.ticket("T-2", 70);
        office.canReadNoMore("T-1");
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
}
