package io.dueline.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailTest {

    private static final Mail.Cover WEEKLY = new Mail.Cover("default", "report", "report/weekly/2026-W47");

    private final Office office = new Office();
    private final Mail mail = new Mail(office.outbox());

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void a_letter_arrives_with_its_text_its_html_and_its_attachment() throws Exception {
        var csv = new Letter.Attachment("week.csv", "text/csv", "Date,Met\r\n".getBytes(StandardCharsets.UTF_8));

        mail.send(WEEKLY, List.of("lead@example.com"), new Letter("Week 47", "14 met", "<b>14 met</b>", List.of(csv)));
        office.works();

        MimeMessage received = office.receives(1).getFirst();
        assertThat(received.getSubject()).isEqualTo("Week 47");
        assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(Office.everything(received)).contains("14 met", "<b>14 met</b>", "week.csv");
    }

    @Test
    void the_same_letter_is_sent_once_to_each_address() {
        var letter = new Letter("Week 47", "14 met", null, List.of());

        mail.send(WEEKLY, List.of("lead@example.com", "boss@example.com"), letter);
        mail.send(WEEKLY, List.of("lead@example.com", "boss@example.com"), letter);
        office.works();

        assertThat(office.receives(2)).hasSize(2);
        assertThat(office.states()).containsExactly("delivered", "delivered");
    }

    @Test
    void a_mail_server_that_is_away_is_tried_again_and_the_mail_keeps_its_id() throws Exception {
        office.mailServerStops();
        mail.send(WEEKLY, List.of("lead@example.com"), new Letter("Week 47", "14 met", null, List.of()));
        office.works();
        assertThat(office.states()).containsExactly("pending");

        office.mailServerStarts();
        office.timePasses();
        office.works();

        String id = office.deliveries("id").getFirst();
        assertThat(office.receives(1).getFirst().getMessageID()).isEqualTo("<" + id + "@desk.example.com>");
        assertThat(office.states()).containsExactly("delivered");
    }

    @Test
    void a_mail_that_is_refused_for_good_is_given_up_with_the_servers_reason() {
        try (var server = new UnwillingMailServer("550 5.1.1 nobody of that name here")) {
            office.mailGoesTo(server.port());
            mail.send(WEEKLY, List.of("lead@example.com"), new Letter("Week 47", "14 met", null, List.of()));
            office.works();
        }

        assertThat(office.states()).containsExactly("dead");
        assertThat(office.deliveries("reason")).containsExactly("550 5.1.1 nobody of that name here");
        assertThat(office.tries()).containsExactly("1 550 550 5.1.1 nobody of that name here");
    }

    @Test
    void a_mail_that_is_refused_for_now_is_tried_again() {
        try (var server = new UnwillingMailServer("451 4.7.1 come back later")) {
            office.mailGoesTo(server.port());
            mail.send(WEEKLY, List.of("lead@example.com"), new Letter("Week 47", "14 met", null, List.of()));
            office.works();
        }

        assertThat(office.states()).containsExactly("pending");
        assertThat(office.tries()).containsExactly("1 451 451 4.7.1 come back later");
    }

    @Test
    void no_subject_can_add_a_header() throws Exception {
        var letter = new Letter("Week 47\r\nBcc: evil@example.com\r\n\r\nhello", "14 met", null, List.of());

        mail.send(WEEKLY, List.of("lead@example.com"), letter);
        office.works();

        MimeMessage received = office.receives(1).getFirst();
        assertThat(received.getHeader("Bcc")).isNull();
        assertThat(received.getSubject()).isEqualTo("Week 47 Bcc: evil@example.com hello");
    }

    @Test
    void a_domain_is_written_as_mail_servers_know_it() throws Exception {
        mail.send(WEEKLY, List.of("lead@exämple.com"), new Letter("Week 47", "14 met", null, List.of()));
        office.works();

        assertThat(office.receives(1).getFirst().getHeader("To")).containsExactly("lead@xn--exmple-cua.com");
    }

    @Test
    void a_domain_that_no_mail_server_can_know_is_given_up() {
        mail.send(WEEKLY, List.of("lead@" + "ä".repeat(70) + ".com"), new Letter("Week 47", "14 met", null, List.of()));
        office.works();

        assertThat(office.states()).containsExactly("dead");
    }

    @Test
    void what_is_no_address_is_refused() {
        var letter = new Letter("Week 47", "14 met", null, List.of());

        for (String address : List.of("lead", "a@b\r\nBcc: c@d", "a@b,c@d", "Ann <ann@example.com>", "", "a@b..c",
                ".a@b",
                "a@b@c", "é@example.com", "a".repeat(65) + "@b", "a@[127.0.0.1]", "a@" + "b.".repeat(100) + "c")) {
            assertThatThrownBy(() -> mail.send(WEEKLY, List.of(address), letter))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(office.states()).isEmpty();
    }

    @Test
    void without_a_mail_server_mail_waits() {
        office.hasNoMailServer();

        mail.send(WEEKLY, List.of("lead@example.com"), new Letter("Week 47", "14 met", null, List.of()));
        office.works();

        assertThat(office.states()).containsExactly("pending");
        assertThat(office.deliveries("reason")).containsExactly("it waits for a mail server: set spring.mail.host");
    }
}
