package io.dueline.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.document.Documents;
import io.dueline.policy.Holidays;
import io.dueline.policy.reader.PolicyReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a preview says of any two policies is what re-applying the second one then does, number by number. */
class PreviewPropertiesTest {
    private static final String HALF_AN_HOUR_FROM_NOW = DateTimeFormatter.ofPattern("mm")
            .format(LocalTime.now(ZoneOffset.UTC).plusMinutes(30));

    private final HelpDesk desk = HelpDesk.withoutPolicy();

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987, 1597})
    void a_preview_counts_what_re_applying_does(long seed) {
        var random = new Random(seed);
        desk.saves(policy(random));
        for (int i = 0; i < 25; i++) {
            ticket("T-" + i, random);
        }
        String draft = policy(random);
        Map<String, Row> before = live();

        Effects effects = preview(draft);
        desk.saves(draft);
        Reapplication done = reapply();

        assertThat(effects.total()).isEqualTo(counted(before, all()));
        assertThat(done.clocks()).isEqualTo(effects.total().entrySet().stream()
                .filter(count -> count.getKey() != Effect.Kind.UNCHANGED)
                .mapToLong(Map.Entry::getValue)
                .sum());
    }

    /** Whole hours, which begin half an hour from now, so that nothing falls due while the test runs. */
    private static String policy(Random random) {
        return """
                calendars:
                  - {id: always, timeZone: UTC, hours: 24x7}
                  - {id: nights, timeZone: Europe/Sofia, hours: {mon-sun: ["00:00-07:MM", "19:MM-24:00"]}}
                levels:
                  - {id: gold, calendar: %s, targets: [%s]}
                  - {id: basic, calendar: %s, targets: [%s]}
                rules:
                  - {id: urgent, when: {field: priority, op: is, value: %s}, then: {level: gold, stop: true}}
                  - {id: rest, when: {field: channel, op: is, value: email}, then: {level: basic}}
                """.replace("MM", HALF_AN_HOUR_FROM_NOW).formatted(calendar(random), targets(random),
                calendar(random), targets(random), random.nextBoolean() ? "high" : "low");
    }

    private static String calendar(Random random) {
        return random.nextInt(3) == 0 ? "nights" : "always";
    }

    private static String targets(Random random) {
        List<String> targets = new ArrayList<>();
        for (String metric : List.of("first-reply", "next-reply", "resolution", "periodic-update")) {
            if (random.nextInt(4) > 0) {
                String pauses = metric.equals("resolution") && random.nextBoolean() ? ", pauseOn: [pending]" : "";
                String change = List.of("keep", "forward", "restart").get(random.nextInt(3));
                targets.add("{metric: %s, within: {high: %dh, default: %dh}, onChange: %s%s}".formatted(metric,
                        1 + random.nextInt(6), 1 + random.nextInt(12), change, pauses));
            }
        }
        return targets.isEmpty() ? "{metric: first-reply, within: 3h}" : String.join(", ", targets);
    }

    private void ticket(String id, Random random) {
        Instant at = Instant.now().minus(Duration.ofMinutes(30 + 60L * random.nextInt(20)));
        happens(id, "ticket.created", at, "{\"by\":{\"kind\":\"customer\"},\"priority\":\"%s\",\"channel\":\"%s\"}"
                .formatted(random.nextBoolean() ? "high" : "low", random.nextInt(4) > 0 ? "email" : "chat"));
        for (int more = random.nextInt(4); more > 0; more--) {
            at = at.plus(Duration.ofMinutes(2));
            switch (random.nextInt(5)) {
                case 0 -> happens(id, "message.added", at, "{\"by\":{\"kind\":\"agent\"}}");
                case 1 -> happens(id, "message.added", at, "{\"by\":{\"kind\":\"customer\"}}");
                case 2 -> happens(id, "ticket.changed", at, "{\"by\":{\"kind\":\"agent\"},\"priority\":\"high\"}");
                case 3 -> happens(id, "ticket.changed", at, "{\"by\":{\"kind\":\"agent\"},\"status\":\"pending\"}");
                default -> happens(id, "ticket.changed", at, "{\"by\":{\"kind\":\"agent\"},\"status\":\"solved\"}");
            }
        }
        desk.advances(id, desk.database().tickets().now().toString());
    }

    private void happens(String id, String type, Instant at, String data) {
        desk.sends(desk.event(id, type, at.toString(), data));
    }

    private Effects preview(String draft) {
        return desk.database().preview().of("default",
                PolicyReader.load(Documents.tree(draft, Documents.YAML), Holidays.NONE), TicketFilter.ALL,
                Duration.ofSeconds(30));
    }

    private Reapplication reapply() {
        Reapplication one = desk.database().reapplications().ask(HelpDesk.CALLER, TicketFilter.ALL).orElseThrow();
        while (one.running()) {
            one = desk.database().reapplying().goOn(one.tenant(), one.id());
        }
        return one;
    }

    private record Row(boolean live, String state, @Nullable Instant dueAt, long leftUs) {}

    private Map<String, Row> all() {
        Map<String, Row> rows = new LinkedHashMap<>();
        desk.database().db().sql("""
                select ticket || ' ' || metric || '-' || cycle as id, ended_at is null as live, state, due_at,
                    allowed_us - counted_us as left_us from clock""")
                .query((row, number) -> rows.put(row.getString("id"), new Row(row.getBoolean("live"),
                        row.getString("state"),
                        row.getTimestamp("due_at") == null ? null : row.getTimestamp("due_at").toInstant(),
                        row.getLong("left_us"))))
                .list();
        return rows;
    }

    private Map<String, Row> live() {
        Map<String, Row> rows = all();
        rows.values().removeIf(row -> !row.live());
        return rows;
    }

    private static Map<Effect.Kind, Long> counted(Map<String, Row> before, Map<String, Row> after) {
        Map<Effect.Kind, Long> counted = new EnumMap<>(Effect.Kind.class);
        Stream.concat(before.keySet().stream(), after.keySet().stream().filter(id -> after.get(id).live()))
                .distinct()
                .forEach(id -> counted.merge(kind(before.get(id), after.get(id)), 1L, Long::sum));
        return counted;
    }

    private static Effect.Kind kind(@Nullable Row before, @Nullable Row after) {
        if (after == null || !after.live()) {
            return Effect.Kind.CANCELLED;
        }
        boolean missed = after.state().equals("missed");
        if (before == null) {
            return missed ? Effect.Kind.MISSED_AT_ONCE : Effect.Kind.STARTED;
        }
        if (missed) {
            return before.state().equals("missed") ? Effect.Kind.UNCHANGED : Effect.Kind.MISSED_AT_ONCE;
        }
        if (before.dueAt() == null || after.dueAt() == null) {
            return paused(before, after);
        }
        int later = after.dueAt().compareTo(before.dueAt());
        return later == 0 ? Effect.Kind.UNCHANGED : later < 0 ? Effect.Kind.SOONER : Effect.Kind.LATER;
    }

    private static Effect.Kind paused(Row before, Row after) {
        if (before.dueAt() != null) {
            return Effect.Kind.LATER;
        }
        if (after.dueAt() != null || after.leftUs() < before.leftUs()) {
            return Effect.Kind.SOONER;
        }
        return after.leftUs() == before.leftUs() ? Effect.Kind.UNCHANGED : Effect.Kind.LATER;
    }
}
