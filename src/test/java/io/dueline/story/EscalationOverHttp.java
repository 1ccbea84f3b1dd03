package io.dueline.story;

import static io.dueline.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.alert.Receiver;
import io.dueline.running.Api;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a real web server hears of deadlines, in real seconds. Told by {@link OverHttpTest} to the service that it runs. */
abstract class EscalationOverHttp {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final String FIRST_REPLY = "{metric: first-reply, within: 2s}";

    private final Receiver night = new Receiver();

    abstract Api api();

    @BeforeEach
    void somebody_listens() {
        destination("night", "webhook");
        destination("desk", "slack");
    }

    @AfterEach
    void close() {
        night.close();
    }

    private void destination(String name, String kind) {
        assertThat(api().put("/api/v1/destinations/" + name, "application/json",
                "{\"kind\": \"%s\", \"url\": \"%s\"}".formatted(kind, night.url())).status()).isIn(200, 201);
    }

    /** Around the clock, but for level lazy, whose only day is the one before yesterday. */
    private void promises(String target, String alerting) {
        Api.Answer answer = api().put("/api/v1/policy", "application/yaml", """
                calendars:
                  - {id: always, timeZone: UTC, hours: 24x7}
                  - {id: in-three-days, timeZone: UTC, hours: {%s: ["00:00-24:00"]}}
                  - {id: two-days-ago, timeZone: UTC, hours: {%s: ["00:00-24:00"]}}
                levels:
                  - {id: urgent, calendar: always, targets: [%s]}
                  - {id: gold, calendar: always, targets: [%s]}
                  - {id: lazy, calendar: two-days-ago, targets: [%s]}
                rules:
                  - {id: all, when: {}, then: {level: urgent}}
                  - {id: gold, when: {field: priority, op: is, value: gold}, then: {level: gold}}
                  - {id: lazy, when: {field: priority, op: is, value: lazy}, then: {level: lazy}}
                %s""".formatted(weekday(3), weekday(-2), target, target, target, alerting));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private static String weekday(int fromToday) {
        return TODAY.plusDays(fromToday).getDayOfWeek().name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    private void created(String ticket, Instant at, String priority) {
        tell(ticket, at, "ticket.created", "customer", Map.of("priority", priority));
    }

    private void replied(String ticket, Instant at) {
        tell(ticket, at, "message.added", "agent", Map.of());
    }

    private void tell(String ticket, Instant at, String type, String by, Map<String, Object> attributes) {
        Map<String, Object> data = new HashMap<>(attributes);
        data.put("by", Map.of("kind", by));
        assertThat(api().post("/api/v1/events", Map.of("id", ticket + type, "source", "desk", "type", type,
                "subject", ticket, "time", at.toString(), "data", data)).status()).isEqualTo(202);
    }

    /** Such as {@code breach T-1 PT0S}, without what people read in their chat. */
    private List<String> heard() {
        return night.calls().stream().map(call -> JSON.readTree(call.body())).filter(call -> call.has("type"))
                .map(EscalationOverHttp::words).toList();
    }

    private static String words(JsonNode call) {
        String step = call.at("/data/step/name").asString("");
        return call.path("type").asString().replace("clock.", "") + " " + call.at("/data/ticket/id").asString()
                + (step.isEmpty() ? "" : " " + step);
    }

    private void awaitHeard(String... calls) {
        await(String.join(", ", calls)).until(() -> heard().containsAll(List.of(calls)));
    }

    private List<String> deliveries(String ticket) {
        return api().get("/api/v1/deliveries?ticket=" + ticket).json().path("deliveries").valueStream()
                .map(EscalationOverHttp::stateOf).sorted().toList();
    }

    private static String stateOf(JsonNode delivery) {
        return delivery.path("recipient").asString() + " " + delivery.path("state").asString();
    }

    @Test
    void what_was_over_long_ago_when_it_became_known_is_told_to_nobody() {
        promises(FIRST_REPLY, """
                alerting: {announceAfter: 0s}
                alerts: [{on: breach, to: ["webhook:night"]}]
                """);
        created("imported", Instant.now().minus(Duration.ofHours(2)), "high");
        api().awaitRecorded("imported", "first-reply", 1);
        created("known", Instant.now().minusSeconds(3), "high");
        awaitHeard("breach known PT0S");

        assertThat(heard()).containsExactly("breach known PT0S");
    }

    @Test
    void it_goes_on_step_by_step_until_somebody_answers() {
        promises(FIRST_REPLY, """
                alerting: {announceAfter: 0s}
                alerts: [{on: breach, to: ["webhook:night"], after: [0s, 1m, 1h]}]
                """);
        created("answered", Instant.now().minusSeconds(51), "high");
        created("forgotten", Instant.now().minusSeconds(50), "high");
        awaitHeard("breach answered PT0S", "breach forgotten PT0S");
        replied("answered", Instant.now());
        awaitHeard("breach forgotten PT1M");

        assertThat(heard()).containsExactlyInAnyOrder(
                "breach answered PT0S", "breach forgotten PT0S", "breach forgotten PT1M");
        await("both").untilAsserted(() -> assertThat(deliveries("forgotten"))
                .containsExactly("webhook:night delivered", "webhook:night delivered"));
    }

    @Test
    void a_warning_falls_once_and_moves_with_the_due_date() {
        promises("{metric: resolution, within: {high: 1m, default: 1h}, warn: [2s]}", """
                alerting: {announceAfter: 0s}
                alerts: [{on: warning, to: ["webhook:night"]}, {on: breach, to: ["webhook:night"]}]
                """);
        created("later", Instant.now(), "high");
        created("sooner", Instant.now().minusSeconds(51), "low");
        tell("later", Instant.now(), "ticket.changed", "agent", Map.of("priority", "low"));
        tell("sooner", Instant.now(), "ticket.changed", "agent", Map.of("priority", "high"));
        awaitHeard("breach sooner PT0S");

        assertThat(heard()).containsExactly("warning sooner PT2S", "breach sooner PT0S");
    }

    @Test
    void a_punctual_reply_on_its_way_raises_no_false_alarm() {
        promises(FIRST_REPLY, """
                alerting: {announceAfter: 10s}
                alerts: [{on: breach, to: ["webhook:night"]}, {on: breach.withdrawn, to: ["webhook:night"]}]
                """);
        Instant asked = Instant.now().minusSeconds(3);
        created("punctual", asked, "high");
        api().awaitRecorded("punctual", "first-reply", 1);
        replied("punctual", asked.plusSeconds(1));
        created("silent", asked, "high");
        awaitHeard("breach silent PT0S");

        assertThat(heard()).containsExactly("breach silent PT0S");
        assertThat(deliveries("punctual")).isEmpty();
    }

    @Test
    void one_that_arrives_later_still_withdraws_it_aloud() {
        promises(FIRST_REPLY, """
                alerting: {announceAfter: 0s}
                alerts:
                  - {on: breach, to: ["webhook:night"]}
                  - {on: breach.withdrawn, to: ["webhook:night"]}
                  - {on: amended, to: ["webhook:night"]}
                  - {on: met-late, to: ["webhook:night"]}
                """);
        Instant asked = Instant.now().minusSeconds(3);
        created("withdrawn", asked, "high");
        created("met-late", asked, "high");
        awaitHeard("breach withdrawn PT0S", "breach met-late PT0S");
        replied("withdrawn", asked.plusSeconds(1));
        replied("met-late", Instant.now());
        awaitHeard("breach.withdrawn withdrawn", "amended withdrawn", "met-late met-late");

        assertThat(heard()).hasSize(5);
    }

    @Test
    void steps_count_open_time_or_all_time() {
        promises("{metric: first-reply, within: 30s}", """
                alerting: {announceAfter: 0s, maxAge: 96h}
                alerts:
                  - {on: breach, to: ["webhook:night"], after: [0m, 1h]}
                  - {on: breach, to: ["webhook:night"], after: [2h], wall: true}
                """);
        created("closed", TODAY.minusDays(2).atTime(LocalTime.of(23, 59)).toInstant(ZoneOffset.UTC), "lazy");
        awaitHeard("breach closed PT2H wall");

        assertThat(heard()).containsExactlyInAnyOrder("breach closed PT0S", "breach closed PT2H wall");
    }

    @Test
    void people_are_left_in_peace_in_quiet_hours_machines_and_the_levels_that_pass_are_not() {
        promises(FIRST_REPLY, """
                alerting: {announceAfter: 0s, quietHours: {outside: in-three-days, breachesPass: [gold]}}
                alerts: [{on: breach, to: ["slack:desk", "webhook:night"]}]
                """);
        created("standard", Instant.now().minusSeconds(3), "high");
        created("gold", Instant.now().minusSeconds(3), "gold");

        await("what is told to whom").untilAsserted(() -> {
            assertThat(deliveries("standard")).containsExactly("slack:desk waiting", "webhook:night delivered");
            assertThat(deliveries("gold")).containsExactly("slack:desk delivered", "webhook:night delivered");
        });
    }

    @Test
    void another_level_is_told_to_those_who_ask_for_it() {
        promises("{metric: first-reply, within: 1h}", """
                alerting: {announceAfter: 0s}
                alerts: [{on: assigned-level, levels: [gold], to: ["webhook:night"]}]
                """);
        created("promoted", Instant.now(), "high");
        tell("promoted", Instant.now(), "ticket.changed", "agent", Map.of("priority", "gold"));
        awaitHeard("ticket.assigned-level promoted");

        assertThat(heard()).hasSize(1);
    }
}
