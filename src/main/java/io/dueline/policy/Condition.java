package io.dueline.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rule asks of a ticket. */
public sealed interface Condition {

    /** Holds for every ticket. */
    Condition ALWAYS = new All(List.of());

    /** @param level the id of the ticket's level at this point of the rules; null: none */
    boolean holds(Facts facts, @Nullable String level);

    /** Whether the answer may depend on that field. */
    boolean asksFor(String field);

    /** Every one of them; none at all always holds. */
    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean asksFor(String field) {
            return conditions.stream().anyMatch(condition -> condition.asksFor(field));
        }

        @Override
        public boolean holds(Facts facts, @Nullable String level) {
            for (Condition condition : conditions) {
                if (!condition.holds(facts, level)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** At least one of them. */
    record Any(List<Condition> conditions) implements Condition {
        public Any {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean asksFor(String field) {
            return conditions.stream().anyMatch(condition -> condition.asksFor(field));
        }

        @Override
        public boolean holds(Facts facts, @Nullable String level) {
            for (Condition condition : conditions) {
                if (condition.holds(facts, level)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** One field against one operand, whose type the operator and the field's kind decide. */
    record Comparison(Field field, Operator operator, Object operand) implements Condition {
        @Override
        public boolean asksFor(String name) {
            return field.name().equals(name);
        }

        @Override
        public boolean holds(Facts facts, @Nullable String level) {
            return operator.compare(field.read(facts, level), operand, facts.at());
        }
    }
}
