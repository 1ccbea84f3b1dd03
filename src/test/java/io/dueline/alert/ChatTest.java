package io.dueline.alert;

import static io.dueline.policy.Recipient.Kind.PAGERDUTY;
import static io.dueline.policy.Recipient.Kind.SLACK;
import static io.dueline.policy.Recipient.Kind.TEAMS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ChatTest {

    private final Office office = new Office();
    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
        office.close();
    }

    private void promises(String to) {
        office.promises("alerting: {announceAfter: 0s}\nalerts: [{on: breach, to: [\"" + to + "\"]}]");
    }

    private JsonNode received(int call) {
        return Content.JSON.readTree(receiver.calls.get(call).body());
    }

    @Test
    void slack_shows_what_happened_with_a_link_and_nobody_can_smuggle_a_mention() {
        office.destination(SLACK, "support", receiver.url(), null);
        promises("slack:support");
        office.ticket("T-1", 70, "\"department\":\"<!channel>\"");
        office.works();

        assertThat(received(0).path("text").asString()).isEqualTo("T-1: first reply missed");
        assertThat(received(0).at("/blocks/0/text/text").asString())
                .isEqualTo("*<https://desk.example.com/tickets/T-1|T-1>* first reply missed");
        assertThat(receiver.calls.getFirst().body()).contains("&lt;!channel&gt;").doesNotContain("<!channel>");
    }

    @Test
    void slack_links_to_a_ticket_whatever_its_name_is() {
        office.destination(SLACK, "support", receiver.url(), null);
        promises("slack:support");
        office.ticket("R&D|4 &lt;", 70);
        office.works();

        assertThat(received(0).at("/blocks/0/text/text").asString()).isEqualTo(
                "*<https://desk.example.com/tickets/R&amp;D%7C4%20&amp;lt;|R&amp;D|4 &amp;lt;>* first reply missed");
    }

    @Test
    void teams_shows_a_card_with_a_link() {
        office.destination(TEAMS, "leads", receiver.url(), null);
        promises("teams:leads");
        office.ticket("T-1", 70);
        office.works();

        assertThat(received(0).path("type").asString()).isEqualTo("message");
        assertThat(received(0).at("/attachments/0/contentType").asString())
                .isEqualTo("application/vnd.microsoft.card.adaptive");
        assertThat(received(0).at("/attachments/0/content/body/0/text").asString())
                .isEqualTo("T-1: first reply missed");
        assertThat(received(0).at("/attachments/0/content/actions/0/url").asString())
                .isEqualTo("https://desk.example.com/tickets/T-1");
    }

    @Test
    void nobody_can_smuggle_a_link_into_a_card() {
        office.destination(TEAMS, "leads", receiver.url(), null);
        promises("teams:leads");
        office.ticket("T-1", 70, "\"department\":\"[free](https://evil.example.com)\"");
        office.works();

        assertThat(received(0).at("/attachments/0/content/body/1/facts").valueStream()
                .map(fact -> fact.path("value").asString()))
                .contains("\\[free\\](https://evil.example.com)");
    }

    @Test
    void a_long_digest_ends_with_a_whole_line() {
        office.destination(SLACK, "support", receiver.url(), null);
        office.promises("""
                alerting: {announceAfter: 0s, storm: 3}
                alerts: [{on: breach, to: ["slack:support"]}]
                """);
        String long0 = "T-" + "é".repeat(150) + "-";
        for (int i = 1; i <= 10; i++) {
            office.ticket(long0 + i, 70);
        }
        office.works();
        office.timePasses();
        office.works();

        String listed = received(0).at("/blocks/1/text/text").asString();
        assertThat(listed).hasSizeLessThan(3_000).endsWith("> first reply missed\n…");
        assertThat(received(0).path("text").asString()).isEqualTo("10 times breach");
    }

    @Test
    void an_incident_is_closed_by_the_clock_that_opened_it() {
        office.destination(PAGERDUTY, "night", receiver.url(), "R0UT1NGKEY");
        promises("pagerduty:night");
        office.ticket("T-1", 70);
        office.works();
        office.reply("T-1", 1);
        office.works();

        assertThat(received(0).path("event_action").asString()).isEqualTo("trigger");
        assertThat(received(0).path("routing_key").asString()).isEqualTo("R0UT1NGKEY");
        assertThat(received(0).path("dedup_key").asString()).isEqualTo("default/T-1/first-reply-1");
        assertThat(received(0).at("/payload/severity").asString()).isEqualTo("critical");
        assertThat(received(0).at("/payload/summary").asString()).isEqualTo("T-1: first reply missed");
        assertThat(received(1).path("event_action").asString()).isEqualTo("resolve");
        assertThat(received(1).path("dedup_key").asString()).isEqualTo("default/T-1/first-reply-1");
        assertThat(receiver.calls).hasSize(2);
    }

    @Test
    void an_incident_that_could_not_be_opened_before_its_clock_ended_is_never_opened() {
        promises("pagerduty:night");
        office.ticket("T-1", 70);
        office.works();
        assertThat(office.states()).containsExactly("undeliverable");
        office.reply("T-1", 1);
        office.works();

        office.destination(PAGERDUTY, "night", receiver.url(), "R0UT1NGKEY");
        var any = new Deliveries.Filter(null, null, null, null, null, null, null);
        assertThat(office.replays().all("default", List.of(any))).isZero();
        assertThat(office.told()).containsExactly("breach pagerduty:night dropped");
    }

    @Test
    void an_incident_whose_opening_fails_while_its_clock_ends_is_not_opened_afterwards() {
        office.destination(PAGERDUTY, "night", receiver.answers(500).answers(500).url(), "R0UT1NGKEY");
        promises("pagerduty:night");
        receiver.holdsItsTongue();
        office.ticket("T-1", 70);
        office.setsOff();
        office.reply("T-1", 1);
        office.setsOff();
        receiver.speaksAgain();
        office.works();

        assertThat(office.told()).containsExactly("breach pagerduty:night dropped", "closed pagerduty:night pending");
    }

    @Test
    void a_breach_that_is_withdrawn_closes_its_incident_too() {
        office.destination(PAGERDUTY, "night", receiver.url(), "R0UT1NGKEY");
        promises("pagerduty:night");
        office.ticket("T-1", 70);
        office.works();
        office.reply("T-1", 20);
        office.works();

        assertThat(received(1).path("event_action").asString()).isEqualTo("resolve");
    }
}
