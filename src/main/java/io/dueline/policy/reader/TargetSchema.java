package io.dueline.policy.reader;

import static io.dueline.policy.reader.Schemas.anyOf;
import static io.dueline.policy.reader.Schemas.defaulted;
import static io.dueline.policy.reader.Schemas.described;
import static io.dueline.policy.reader.Schemas.given;
import static io.dueline.policy.reader.Schemas.listOf;
import static io.dueline.policy.reader.Schemas.mapOf;
import static io.dueline.policy.reader.Schemas.not;
import static io.dueline.policy.reader.Schemas.object;
import static io.dueline.policy.reader.Schemas.reference;
import static io.dueline.policy.reader.Schemas.string;
import static io.dueline.policy.reader.Schemas.with;
import static io.dueline.policy.reader.Schemas.words;

import io.dueline.policy.Target;
import io.dueline.policy.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The schema of targets. */
final class TargetSchema {
    private TargetSchema() {}

    static Map<String, Object> target() {
        return with(said(), "allOf", Arrays.stream(Switch.values()).map(TargetSchema::elsewhere).toList());
    }

    /** To another metric it means nothing, and may not even be null. */
    private static Map<String, Object> elsewhere(Switch of) {
        return given(Map.of("metric", not(words(of.ids()))), not(Map.of("required", List.of(of.key()))));
    }

    private static Map<String, Object> said() {
        return object(List.of("metric", "within"), properties -> {
            properties.put("metric", MetricSchema.name());
            properties.put("within", within());
            properties.put("calendar", described(reference("id"), "Its own calendar, instead of the level's."));
            properties.put("pauseOn", pauseOn());
            properties.put(
                    "onChange",
                    described(
                            choice(Target.OnChange.KEEP),
                            "What another level, priority or calendar means for a running clock: what has elapsed counts "
                                    + "towards the new target, the new target is allowed from now on, or all starts anew."));
            Map<String, Object> counts = listOf(words(Switches.COUNTS.keySet()), Switches.COUNTS.size());
            put(properties, Switch.ON_REOPEN, choice(Target.OnReopen.RESUME), "What reopening does to a solved one.");
            put(properties, Switch.ANCHOR, choice(Target.Anchor.OLDEST),
                    "Which unanswered message a reply is timed from.");
            put(
                    properties,
                    Switch.SOLVED_WITHOUT_REPLY,
                    choice(Target.SolvedWithoutReply.UNANSWERED),
                    "The outcome where the ticket is solved before anybody replied.");
            put(properties, Switch.COUNTS, counts, "What is a reply besides an agent's public message.");
            properties.put("warn", AlertSchema.warn());
        });
    }

    private static void put(Map<String, Object> properties, Switch of, Map<String, Object> schema, String description) {
        properties.put(of.key(), described(schema, description + " For " + of.metrics() + "."));
    }

    private static Map<String, Object> within() {
        return described(
                anyOf(List.of(reference("allowance"),
                        with(mapOf(reference("allowance"), WithinReader.MOST), "minProperties", 1))),
                "The time allowed: one for all, or one for each priority. A priority that is left out has the default; "
                        + "without a default it has no target.",
                "4h",
                Map.of("critical", "1h", "default", "2bd"));
    }

    private static Map<String, Object> pauseOn() {
        return described(
                listOf(anyOf(List.of(words(StatusReader.WORDS.keySet()), string(StatusReader.LONGEST))),
                        Switches.MOST_STATUSES),
                "The statuses in which time is not counted: Dueline's, or own names that statuses explains.",
                List.of("pending", "on-hold"));
    }

    /** One of an enum's words, with the one it is unless said. */
    static <E extends Enum<E>> Map<String, Object> choice(E otherwise) {
        return defaulted(words(Words.of(otherwise.getDeclaringClass()).keySet()), Words.of(otherwise));
    }
}
