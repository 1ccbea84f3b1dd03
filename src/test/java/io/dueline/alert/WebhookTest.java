package io.dueline.alert;

import static io.dueline.Patience.PATIENCE;
import static io.dueline.Patience.await;
import static io.dueline.policy.Recipient.Kind.WEBHOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.dueline.store.HelpDesk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WebhookTest {

    private static final String POLICY = """
            alerting: {announceAfter: 0s}
            alerts: [{on: breach, to: ["webhook:crm"]}]
            """;
    private static final String OLD = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String NEW = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oDyZ/wWSUFcZI=";

    private final Office office = new Office();
    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
        office.close();
    }

    private void breach() {
        office.promises(POLICY);
        office.ticket("T-1", 70);
        office.works();
    }

    @Test
    void the_test_vector_of_the_specification_is_signed_alike() {
        String signature = Signature.of(
                "msg_p5jXN8AQM9LWM0D4loKWxJek", Instant.ofEpochSecond(1614265330), "{\"test\": 2432232314}",
                List.of(OLD));

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void what_arrives_is_verified_by_the_library_of_the_standard() {
        String secret = office.destination(WEBHOOK, "crm", receiver.url(), null);
        breach();

        Receiver.Call call = receiver.calls.getFirst();
        assertThatCode(() -> new Webhook(secret).verify(call.body(), call.headers())).doesNotThrowAnyException();
        assertThatThrownBy(() -> new Webhook(NEW).verify(call.body(), call.headers()))
                .isInstanceOf(WebhookVerificationException.class);
        JsonNode body = Content.JSON.readTree(call.body());
        assertThat(body.path("type").asString()).isEqualTo("clock.breach");
        assertThat(body.at("/data/ticket/id").asString()).isEqualTo("T-1");
        assertThat(body.at("/data/clock/id").asString()).isEqualTo("first-reply-1");
        assertThat(body.at("/data/clock/state").asString()).isEqualTo("missed");
        assertThat(body.at("/data/clock/ledger/0/kind").asString()).isEqualTo("counted");
        assertThat(Instant.parse(body.path("timestamp").asString())).isBefore(Instant.now());
    }

    @Test
    void while_a_secret_is_changed_both_sign() throws Exception {
        office.destination(WEBHOOK, "crm", receiver.url(), OLD);
        office.destination(WEBHOOK, "crm", receiver.url(), NEW);
        breach();

        Receiver.Call call = receiver.calls.getFirst();
        assertThat(call.header("webhook-signature").split(" ")).hasSize(2);
        new Webhook(OLD).verify(call.body(), call.headers());
        new Webhook(NEW).verify(call.body(), call.headers());

        var only = new DestinationDraft(WEBHOOK, receiver.url(), null, false, true);
        assertThat(office.destinations().save(HelpDesk.CALLER, "crm", only).destination().secrets())
                .containsExactly(NEW);
    }

    @Test
    void what_is_not_taken_comes_again_with_the_same_id_and_the_same_body() {
        office.destination(WEBHOOK, "crm", receiver.answers(500).answers(302, "Location", "/else").url(), null);
        breach();
        assertThat(office.states()).containsExactly("pending");

        for (int i = 0; i < 2; i++) {
            office.timePasses();
            office.works();
        }

        assertThat(office.states()).containsExactly("delivered");
        assertThat(receiver.calls).hasSize(3);
        assertThat(receiver.calls).extracting(call -> call.header("webhook-id"))
                .containsOnly(office.deliveries("id").getFirst());
        assertThat(receiver.calls).extracting(Receiver.Call::body).containsOnly(receiver.calls.getFirst().body());
        assertThat(office.tries()).containsExactly("1 500 500:", "2 302 302 (redirects are not followed):", "3 204");
    }

    @Test
    void retries_grow_apart_and_end_with_a_dead_letter_that_can_be_sent_anew() {
        var pauses = RetrySchedule.WEBHOOKS;
        var still = new Random() {
            private static final long serialVersionUID = 1;

            @Override
            public double nextDouble() {
                return 0.5;
            }
        };
        assertThat(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9)).extracting(tries -> pauses.pause(tries, null, still).toString())
                .containsExactly("PT5S", "PT5M", "PT30M", "PT2H", "PT5H", "PT10H", "PT14H", "PT20H", "PT24H");
        assertThat(pauses.pause(10, null, still)).isNull();

        office.destination(WEBHOOK, "crm", receiver.url(), null);
        for (int i = 0; i < 10; i++) {
            receiver.answers(503);
        }
        breach();
        for (int i = 1; i < 10; i++) {
            office.timePasses();
            office.works();
        }
        assertThat(office.states()).containsExactly("dead");
        assertThat(receiver.calls).hasSize(10);

        String id = office.deliveries("id").getFirst();
        assertThat(office.replays().one("default", id)).isTrue();
        office.works();
        assertThat(office.states()).containsExactly("delivered");
        assertThat(receiver.calls.getLast().header("webhook-id")).isEqualTo(id);
    }

    @Test
    void whoever_asks_to_be_left_alone_is_left_alone() {
        Instant now = Instant.parse("2026-03-02T10:00:00Z");

        assertThat(HttpChannel.retryAfter("120", now)).hasMinutes(2);
        assertThat(HttpChannel.retryAfter("Mon, 02 Mar 2026 11:00:00 GMT", now)).hasHours(1);
        assertThat(HttpChannel.retryAfter("Mon, 02 Mar 2026 09:00:00 GMT", now)).isNull();
        assertThat(HttpChannel.retryAfter("soon", now)).isNull();
        var chance = new Random();
        assertThat(RetrySchedule.WEBHOOKS.pause(1, Duration.ofHours(1), chance)).hasHours(1);
        assertThat(RetrySchedule.WEBHOOKS.pause(1, Duration.ofDays(9), chance)).hasHours(24);

        office.destination(WEBHOOK, "crm", receiver.answers(429, "Retry-After", "3600").url(), null);
        breach();
        assertThat(office.deliveries("next_at > clock_timestamp() + interval '59 minutes'")).containsExactly("true");
    }

    @Test
    void what_is_gone_is_not_called_again_until_somebody_says_where_it_is_now() {
        office.destination(WEBHOOK, "crm", receiver.answers(410).url(), null);
        breach();
        office.ticket("T-2", 70);
        office.works();

        assertThat(office.states()).containsExactly("dead", "dead");
        assertThat(receiver.calls).hasSize(1);
        assertThat(office.destinations().find("default", "crm").orElseThrow().disabled()).isEqualTo("410: it is gone");

        office.destination(WEBHOOK, "crm", receiver.url(), null);
        var dead = new Deliveries.Filter("dead", null, null, null, null, null, null);
        assertThat(office.replays().all("default", List.of(dead))).isEqualTo(2);
        office.works();
        assertThat(office.states()).containsExactly("delivered", "delivered");
    }

    @Test
    void a_webhook_that_keeps_silent_holds_up_nobody() {
        try (var calm = new Office(PATIENCE)) {
            calm.destination(WEBHOOK, "crm", receiver.url(), null);
            receiver.fallsSilent();
            calm.promises(POLICY.replace("\"webhook:crm\"", "\"webhook:crm\", lead@example.com"));
            for (int i = 1; i <= 6; i++) {
                calm.ticket("T-" + i, 70);
            }

            await("the mail").until(() -> {
                calm.setsOff();
                return calm.hasReceived() == 6;
            });
            await("a call").until(() -> !receiver.calls.isEmpty());

            assertThat(receiver.calls).hasSizeLessThanOrEqualTo(4);
        }
    }

    @Test
    void what_waits_for_its_turn_holds_up_nobody() {
        office.destination(WEBHOOK, "crm", receiver.url(), null);
        receiver.fallsSilent();
        office.promises(POLICY.replace("}]", "}, {on: met-late, to: [\"webhook:crm\"]}]"));
        office.ticket("T-1", 70);
        office.ticket("T-2", 70);
        office.setsOff();
        office.reply("T-1", 1);
        office.reply("T-2", 1);
        office.ticket("T-3", 70);
        office.setsOff();

        assertThat(office.told()).containsExactly("breach webhook:crm sending", "breach webhook:crm sending",
                "met-late webhook:crm pending", "met-late webhook:crm pending", "breach webhook:crm sending");
    }

    @Test
    void what_is_told_of_one_clock_goes_in_order_though_it_is_due_together() {
        office.destination(WEBHOOK, "crm", receiver.url(), null);
        office.promises(POLICY.replace("}]", ", after: [0m, 5m, 8m]}]"));
        office.ticket("T-1", 70);
        office.setsOff();
        assertThat(office.states().subList(1, 3)).containsExactly("pending", "pending");

        office.works();

        assertThat(receiver.calls)
                .extracting(call -> Content.JSON.readTree(call.body()).at("/data/step/number").asInt())
                .containsExactly(1, 2, 3);
    }

    @Test
    void of_an_answer_without_end_only_the_beginning_is_read() {
        office.destination(WEBHOOK, "crm", receiver.url(), null);
        receiver.failsWithoutEnd(Duration.ZERO);
        breach();

        assertThat(office.states()).containsExactly("pending");
        assertThat(office.deliveries("reason").getFirst()).startsWith("500: and then, and then").hasSizeLessThan(510);
    }

    @Test
    void a_call_ends_at_its_deadline_whatever_trickles_in() {
        try (var hasty = new Office(Duration.ofSeconds(1))) {
            hasty.destination(WEBHOOK, "crm", receiver.url(), null);
            // As much as is read of an answer would take 45 seconds.
            receiver.failsWithoutEnd(Duration.ofMillis(900));
            hasty.promises(POLICY);
            hasty.ticket("T-1", 70);
            hasty.works();

            assertThat(hasty.states()).containsExactly("pending");
            assertThat(hasty.deliveries("(select took_ms between 1000 and 30000 from delivery_attempt)"))
                    .containsExactly("true");
        }
    }

    @Test
    void who_says_nothing_is_waited_for_until_the_deadline() {
        try (var hasty = new Office(Duration.ofSeconds(3))) {
            hasty.destination(WEBHOOK, "crm", receiver.url(), null);
            receiver.fallsSilent();
            hasty.promises(POLICY);
            hasty.ticket("T-1", 70);
            hasty.works();

            assertThat(hasty.states()).containsExactly("pending");
            assertThat(hasty.deliveries("reason")).containsExactly("no answer within 3 s");
            assertThat(receiver.calls).hasSize(1);
        }
    }

    @Test
    void whoever_dies_between_sending_and_writing_it_down_has_it_sent_again_under_the_same_id() {
        office.destination(WEBHOOK, "crm", receiver.url(), null);
        breach();
        office.database().db()
                .sql("update delivery set state = 'sending', ended_at = null, next_at = clock_timestamp()")
                .update();
        office.works();

        assertThat(receiver.calls).hasSize(2);
        assertThat(receiver.calls.get(1).header("webhook-id")).isEqualTo(receiver.calls.get(0).header("webhook-id"));
        assertThat(office.states()).containsExactly("delivered");
    }
}
