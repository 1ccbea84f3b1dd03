package io.dueline.policy.reader;

import io.dueline.policy.Condition;
import io.dueline.policy.Field;
import io.dueline.policy.Node;
import io.dueline.policy.Operator;
import io.dueline.policy.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a rule asks: {@code {}} for always, a group, or one comparison. */
final class ConditionReader {
    static final int MOST = 1_000;
    static final int DEEPEST = 10;
    private static final String FORM = "{} for always, {all: […]}, {any: […]} or {field: …, op: …, value: …}";

    private final OperandReader operands;

    ConditionReader(Known known) {
        this.operands = new OperandReader(known);
    }

    @Nullable
    Condition condition(Node node) {
        return condition(node, 1);
    }

    private @Nullable Condition condition(Node node, int depth) {
        if (!(node.value() instanceof Map<?, ?> map)) {
            return node.expect(FORM);
        }
        if (map.isEmpty()) {
            return Condition.ALWAYS;
        }
        return node.has("all") || node.has("any") ? group(node, depth) : comparison(node);
    }

    private @Nullable Condition group(Node node, int depth) {
        String kind = node.has("all") ? "all" : "any";
        if (!node.isObjectOf(kind)) {
            return null;
        }
        if (depth > DEEPEST) {
            return node.refuse("groups may be nested " + DEEPEST + " deep, no deeper");
        }
        List<Condition> conditions = conditions(node.at(kind), depth + 1);
        if (conditions == null) {
            return null;
        }
        return kind.equals("all") ? new Condition.All(conditions) : new Condition.Any(conditions);
    }

    /** Null if one of them can't be read: a group without it would ask something else. */
    private @Nullable List<Condition> conditions(Node node, int depth) {
        if (node.isAbsent() || node.value() instanceof List<?> list && list.isEmpty()) {
            return node.refuse("must be a list of at least one condition; {} holds for every ticket");
        }
        List<Condition> conditions = new ArrayList<>();
        List<Node> items = node.items(MOST);
        for (Node item : items) {
            Condition condition = condition(item, depth);
            if (condition != null) {
                conditions.add(condition);
            }
        }
        return conditions.isEmpty() || conditions.size() < items.size() ? null : conditions;
    }

    private @Nullable Condition comparison(Node node) {
        node.isObjectOf("field", "op", "value");
        Field field = field(node.at("field"));
        Operator operator = field == null ? null : operator(field, node.at("op"));
        Object operand = operator == null ? null : operands.operand(field, operator, node.at("value"));
        return operand == null ? null : new Condition.Comparison(field, operator, operand);
    }

    private static @Nullable Field field(Node node) {
        Field field = node.value() instanceof String name && name.length() <= Field.LONGEST ? Field.named(name) : null;
        return field != null
                ? field
                : node.expect("one of " + Words.list(Field.names()));
    }

    private static @Nullable Operator operator(Field field, Node node) {
        Map<String, Operator> allowed = Words.by(Operator::text, Operator.of(field.kind()));
        Operator operator = node.value() instanceof String name ? allowed.get(name) : null;
        return operator != null
                ? operator
                : node.expect("one of " + Words.list(allowed.keySet()) + ", which " + field.name() + " can be asked");
    }
}
