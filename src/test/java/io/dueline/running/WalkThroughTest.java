package io.dueline.running;

import static io.dueline.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.standardwebhooks.Webhook;
import io.dueline.MailServer;
import io.dueline.alert.Receiver;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the guides of other help desks walk through, all of it on one running Dueline. */
class WalkThroughTest {

    @TempDir
    static Path folder;

    private static final GreenMail MAIL = MailServer.notStarted();
    private static final Receiver CRM = new Receiver();

    private static RunningDueline dueline;
    private static Api api;
    private static HelpDesk desk;
    private static String secret;

    @BeforeAll
    static void start() throws IOException {
        MAIL.start();
        dueline = new RunningDueline(folder.resolve("home"), "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + MAIL.getSmtp().getPort(), "--dueline.outgoing.allow=127.0.0.1").start();
        api = dueline.api();
        desk = new HelpDesk(api);
        secret = api.put("/api/v1/destinations/crm", "application/json",
                "{\"kind\": \"webhook\", \"url\": \"" + CRM.url() + "\"}").json().path("secret").asString();
        assertThat(api.put("/api/v1/policy", "application/yaml", policy()).status()).isEqualTo(201);
    }

    private static String policy() throws IOException {
        try (InputStream file = WalkThroughTest.class.getResourceAsStream("/walk-through.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @AfterAll
    static void stop() {
        dueline.close();
        CRM.close();
        MAIL.stop();
    }

    @Test
    void an_urgent_ticket_is_missed_told_to_team_customer_and_crm_and_goes_on_with_the_next_answer() throws Exception {
        Instant created = ago("PT59M50S");
        desk.tells(desk.event("T-urgent", created, "ticket.created", Map.of(
                "by", Map.of("kind", "customer"), "tags", List.of("URGENT"), "assignee", "ann",
                "requester", Map.of("id", "c-9", "email", "carl@customer.example"))));

        JsonNode missed = awaitRecorded("T-urgent", "first-reply", 1);
        assertThat(missed.path("level").asString()).isEqualTo("urgent");
        assertThat(missed.path("state").asString()).isEqualTo("missed");
        assertThat(missed.path("dueAt").asString()).isEqualTo(created.plusSeconds(3_600).toString());

        await("the mails").until(() -> MAIL.getReceivedMessages().length == 2);
        assertThat(MAIL.getReceivedMessages())
                .extracting(mail -> mail.getAllRecipients()[0].toString())
                .containsExactlyInAnyOrder("ann@desk.example", "carl@customer.example");
        await("the webhook").until(() -> !CRM.calls().isEmpty());
        Receiver.Call call = CRM.calls().getFirst();
        new Webhook(secret).verify(call.body(), call.headers());

        desk.tells(desk.replied("T-urgent", Instant.now()));
        Instant asked = Instant.now().plusMillis(1).truncatedTo(ChronoUnit.MICROS);
        desk.tells(desk.event("T-urgent", asked, "message.added", Map.of("by", Map.of("kind", "customer"))));
        await("the next question").until(() -> !api.clock("T-urgent", "next-reply", 1).isMissingNode());
        assertThat(api.clock("T-urgent", "next-reply", 1).path("dueAt").asString())
                .isEqualTo(asked.plusSeconds(1_800).toString());
    }

    @Test
    void a_chat_is_picked_up_in_time_and_another_rings_out() {
        Instant started = ago("PT40S");
        desk.tells(talk("C-1", "chat", started), desk.event("C-1", started, "chat.started", Map.of()),
                desk.event("C-1", started.plusSeconds(20), "chat.answered", Map.of("by", Map.of("kind", "agent"))),
                talk("C-2", "chat", started), desk.event("C-2", started, "chat.started", Map.of()));

        assertThat(awaitRecorded("C-1", "chat-answer", 1).path("state").asString()).isEqualTo("met");
        JsonNode missed = awaitRecorded("C-2", "chat-answer", 1);
        assertThat(missed.path("state").asString()).isEqualTo("missed");
        assertThat(missed.path("dueAt").asString()).isEqualTo(started.plusSeconds(45).toString());
    }

    @Test
    void eighty_percent_of_the_calls_are_answered_within_thirty_seconds() {
        int[] seconds = {5, 12, 29, 30, 40};
        Instant started = ago("PT10M");
        for (int i = 0; i < seconds.length; i++) {
            String call = "P-" + i;
            desk.tells(talk(call, "call", started), desk.event(call, started, "call.started", Map.of()),
                    desk.event(call, started.plusSeconds(seconds[i]), "call.answered", Map.of()));
            awaitRecorded(call, "call-answer", 1);
        }

        JsonNode total = api.get("/api/v1/reports/compliance?metric=call-answer&bands=30s").json().path("total");
        assertThat(total.path("met").asInt()).isEqualTo(4);
        assertThat(total.path("missed").asInt()).isEqualTo(1);
        assertThat(total.path("compliance").asDouble()).isEqualTo(0.8);
        assertThat(total.at("/achievedWithin/0/count").asInt()).isEqualTo(4);
        assertThat(total.at("/achievedWithin/0/share").asDouble()).isEqualTo(0.8);
    }

    @Test
    void each_edit_applies_the_target_of_the_new_priority_to_the_whole() {
        Instant created = ago("PT5M");
        desk.tells(desk.event("T-edited", created, "ticket.created",
                Map.of("by", Map.of("kind", "customer"), "priority", "low")));
        awaitDue("T-edited", created.plusSeconds(24 * 3_600));
        desk.tells(edited(created.plusSeconds(60), "medium"));
        awaitDue("T-edited", created.plusSeconds(8 * 3_600));
        desk.tells(edited(created.plusSeconds(120), "high"));
        awaitDue("T-edited", created.plusSeconds(4 * 3_600));
        desk.tells(edited(created.plusSeconds(180), "critical"));
        awaitDue("T-edited", created.plusSeconds(3_600));
    }

    @Test
    void an_hour_before_a_public_holiday_goes_on_after_it() {
        JsonNode answer = api.post("/api/v1/calendars/add",
                Map.of("calendar", "office", "start", "2026-12-24T17:30:00+02:00", "duration", "1h")).json();

        assertThat(answer.path("end").asString()).isEqualTo("2026-12-28T07:30:00Z");
    }

    private static Instant ago(String duration) {
        return Instant.now().minus(Duration.parse(duration)).truncatedTo(ChronoUnit.MICROS);
    }

    private static Map<String, Object> talk(String ticket, String channel, Instant at) {
        return desk.event(ticket, at, "ticket.created", Map.of("by", Map.of("kind", "customer"), "channel", channel));
    }

    private static Map<String, Object> edited(Instant at, String priority) {
        return desk.event("T-edited", at, "ticket.changed",
                Map.of("by", Map.of("kind", "agent"), "priority", priority));
    }

    private static JsonNode awaitRecorded(String ticket, String metric, int cycle) {
        return api.awaitRecorded(ticket, metric, cycle);
    }

    private static void awaitDue(String ticket, Instant due) {
        await("due at " + due).untilAsserted(
                () -> assertThat(api.clock(ticket, "resolution", 1).path("dueAt").asString())
                        .isEqualTo(due.toString()));
    }
}
