package io.dueline.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequesterTest {

    private static final String AT_ONCE = "alerting: {announceAfter: 0s}\n";

    private final Office office = new Office();

    @AfterEach
    void close() {
        office.close();
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
}
