package io.dueline.policy.reader;

import static io.dueline.policy.reader.Schemas.NULL;
import static io.dueline.policy.reader.Schemas.always;
import static io.dueline.policy.reader.Schemas.anyOf;
import static io.dueline.policy.reader.Schemas.defaulted;
import static io.dueline.policy.reader.Schemas.described;
import static io.dueline.policy.reader.Schemas.flag;
import static io.dueline.policy.reader.Schemas.having;
import static io.dueline.policy.reader.Schemas.object;
import static io.dueline.policy.reader.Schemas.reference;
import static io.dueline.policy.reader.Schemas.with;
import static io.dueline.policy.reader.Schemas.words;

import java.util.List;
import java.util.Map;

/** The schema of rules. */
final class RuleSchema {
    private RuleSchema() {}

    static Map<String, Object> rule() {
        return object(List.of("id", "when", "then"), properties -> {
            properties.put("id", described(reference("id"), "Its name.", "tag-urgent"));
            properties.put("active", described(flag(true), "Whether it runs at all."));
            properties.put("when", reference("condition"));
            properties.put(
                    "on",
                    described(
                            defaulted(words(RuleReader.ON.keySet()), "any"),
                            "Whether it runs only when a ticket is created, or at any event."));
            properties.put("then", then());
        });
    }

    private static Map<String, Object> then() {
        Map<String, Object> then = object(List.of(), List.of("level"), properties -> {
            properties.put(
                    "level",
                    described(
                            anyOf(List.of(reference("id"), NULL)),
                            "The level that the ticket gets; null takes the present one away; left out it stays."));
            properties.put("stop", described(flag(false), "Whether the rules after it are left out."));
        });
        List<?> something = List.of(Map.of("required", List.of("level")), having(Map.of("stop", always(true))));
        return described(with(then, "anyOf", something), "What happens to a ticket that meets the condition.");
    }
}
