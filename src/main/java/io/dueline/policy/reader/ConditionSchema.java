package io.dueline.policy.reader;

import static io.dueline.policy.reader.Schemas.anyOf;
import static io.dueline.policy.reader.Schemas.described;
import static io.dueline.policy.reader.Schemas.given;
import static io.dueline.policy.reader.Schemas.having;
import static io.dueline.policy.reader.Schemas.object;
import static io.dueline.policy.reader.Schemas.only;
import static io.dueline.policy.reader.Schemas.reference;
import static io.dueline.policy.reader.Schemas.someOf;
import static io.dueline.policy.reader.Schemas.string;
import static io.dueline.policy.reader.Schemas.where;
import static io.dueline.policy.reader.Schemas.with;
import static io.dueline.policy.reader.Schemas.words;

import io.dueline.policy.Field;
import io.dueline.policy.Operator;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The schema of what is asked of a ticket. */
final class ConditionSchema {
    private static final Map<String, Object> FLAG = Map.of("type", "boolean");
    private static final Map<String, Object> SCALAR = Map.of("type", List.of("string", "number", "boolean"),
            "maxLength", OperandReader.LONGEST);
    private static final Map<String, Object> TEXT = with(SCALAR, "minLength", 1);
    private static final Map<String, Object> NAME = string(OperandReader.LONGEST);

    private ConditionSchema() {}

    static Map<String, Object> condition() {
        return described(
                anyOf(List.of(Map.of("type", "object", "maxProperties", 0), group("all"), group("any"), comparison())),
                "What is asked of a ticket: {} holds for every one; all and any are groups, nested up to "
                        + ConditionReader.DEEPEST + " deep.",
                Map.of("field", "priority", "op", "in", "value", List.of("high", "critical")),
                Map.of("any", List.of(Map.of("field", "tags", "op", "contains", "value", "URGENT"))));
    }

    private static Map<String, Object> group(String kind) {
        return object(List.of(kind),
                properties -> properties.put(kind, someOf(reference("condition"), ConditionReader.MOST)));
    }

    private static Map<String, Object> comparison() {
        return where(
                said(),
                List.of(asked(Field.Kind.TEXT), asked(Field.Kind.TEXTS), asked(Field.Kind.TIME), asked(Field.Kind.FLAG),
                        operand(SCALAR, Operator.IS, Operator.IS_NOT),
                        operand(someOf(SCALAR, OperandReader.MOST), Operator.IN, Operator.NOT_IN),
                        operand(TEXT, Operator.CONTAINS, Operator.CONTAINS_NOT, Operator.STARTS_WITH, Operator.MATCHES),
                        operand(anyOf(List.of(string("date-time"), string("date"))), Operator.BEFORE, Operator.AFTER),
                        operand(reference("duration"), Operator.OLDER_THAN),
                        given(operators(Operator.EXISTS),
                                only(Map.of("value", Map.of("type", List.of("boolean", "null"))))),
                        given(with(operators(Operator.IS, Operator.IS_NOT), "field", field(Field.Kind.FLAG)),
                                only(Map.of("value", FLAG))),
                        named(NAME, "status", "level"),
                        namedInList(NAME, "status", "level"),
                        named(words(OperandReader.WRITERS.keySet()), "lastMessage.by"),
                        namedInList(words(OperandReader.WRITERS.keySet()), "lastMessage.by")));
    }

    private static Map<String, Object> said() {
        List<Map<String, Object>> fields = Arrays.stream(Field.Kind.values()).map(ConditionSchema::field).toList();
        List<String> operators = Arrays.stream(Operator.values()).map(Operator::text).toList();
        return object(List.of("field", "op"), properties -> {
            properties.put("field", described(Map.of("anyOf", fields), "What is looked at."));
            properties.put("op", described(words(operators), "How it is compared."));
            properties.put("value", described(
                    Map.of(),
                    "A list for in and not-in; an RE2 regular expression for matches; an instant with an offset or a date "
                            + "(in UTC) for before and after; a duration, in wall-clock time, for older-than; true or "
                            + "false for exists.",
                    "critical", List.of("high", "critical"), "2026-11-20T16:30:00+02:00", "2026-11-20", "4h"));
        });
    }

    private static Map<String, Object> field(Field.Kind kind) {
        Map<String, Object> named = words(Field.names(kind));
        return kind == Field.Kind.TEXT
                ? anyOf(List.of(named,
                        Map.of("type", "string", "pattern", "^fields\\.[\\s\\S]", "maxLength", Field.LONGEST)))
                : named;
    }

    private static Map<String, Object> asked(Field.Kind kind) {
        Operator[] operators = Operator.of(kind).toArray(Operator[]::new);
        return given(Map.of("field", field(kind)), only(operators(operators)));
    }

    private static Map<String, Object> operators(Operator... operators) {
        return Map.of("op", words(Arrays.stream(operators).map(Operator::text).toList()));
    }

    private static Map<String, Object> operand(Map<String, Object> value, Operator... operators) {
        return given(operators(operators), having(Map.of("value", value)));
    }

    private static Map<String, Object> named(Map<String, Object> value, String... fields) {
        return given(with(operators(Operator.IS, Operator.IS_NOT), "field", words(fields)),
                only(Map.of("value", value)));
    }

    private static Map<String, Object> namedInList(Map<String, Object> value, String... fields) {
        return given(with(operators(Operator.IN, Operator.NOT_IN), "field", words(fields)),
                only(Map.of("value", Map.of("items", value))));
    }
}
