package io.dueline.policy;

import com.google.re2j.Pattern;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How a condition compares a field's value with its operand. Text is compared as written, upper and lower case apart.
 * A field without a value meets only the operators that say what it must not be, and {@code exists: false}.
 */
public enum Operator {
    IS(Field.Kind.TEXT, Field.Kind.FLAG),
    IS_NOT(Field.Kind.TEXT, Field.Kind.FLAG),
    IN(Field.Kind.TEXT, Field.Kind.TEXTS),
    NOT_IN(Field.Kind.TEXT, Field.Kind.TEXTS),
    CONTAINS(Field.Kind.TEXT, Field.Kind.TEXTS),
    CONTAINS_NOT(Field.Kind.TEXT, Field.Kind.TEXTS),
    STARTS_WITH(Field.Kind.TEXT, Field.Kind.TEXTS),
    /** A regular expression (RE2) found anywhere in the text. */
    MATCHES(Field.Kind.TEXT, Field.Kind.TEXTS),
    BEFORE(Field.Kind.TIME),
    AFTER(Field.Kind.TIME),
    /** Longer ago than a duration, in wall-clock time at the event. */
    OLDER_THAN(Field.Kind.TIME),
    EXISTS(Field.Kind.TEXT, Field.Kind.TEXTS, Field.Kind.TIME, Field.Kind.FLAG);

    private final Set<Field.Kind> kinds;

    Operator(Field.Kind... kinds) {
        this.kinds = EnumSet.copyOf(Arrays.asList(kinds));
    }

    /** As documents write it, {@code is-not} for example. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The operator of that name; null if there is none. */
    public static @Nullable Operator named(String text) {
        return Arrays.stream(values()).filter(operator -> operator.text().equals(text)).findFirst().orElse(null);
    }

    /** The operators a field of that kind may be used with. */
    public static List<Operator> of(Field.Kind kind) {
        return Arrays.stream(values()).filter(operator -> operator.kinds.contains(kind)).toList();
    }

    /**
     * @param value the field's: a string, a set of strings, an instant or a flag; null: it has none
     * @param operand of the type that the operator asks for: a string, flag, set of strings, {@link Pattern},
     *     instant or duration
     */
    boolean compare(@Nullable Object value, Object operand, Instant at) {
        boolean present = value != null && !(value instanceof Collection<?> several && several.isEmpty());
        return switch (this) {
            case EXISTS -> present == (Boolean) operand;
            case IS_NOT, NOT_IN, CONTAINS_NOT -> value == null || !positive().compare(value, operand, at);
            default -> value != null && compareValue(value, operand, at);
        };
    }

    private Operator positive() {
        return switch (this) {
            case IS_NOT -> IS;
            case NOT_IN -> IN;
            case CONTAINS_NOT -> CONTAINS;
            default -> throw new IllegalStateException(text() + " says what a value must be already");
        };
    }

    private boolean compareValue(Object value, Object operand, Instant at) {
        return switch (value) {
            case Instant instant -> compareTime(instant, operand, at);
            case Set<?> texts when this == CONTAINS -> texts.contains(operand);
            case Set<?> texts -> texts.stream().map(String.class::cast).anyMatch(test(operand));
            case String text -> test(operand).test(text);
            default -> value.equals(operand);
        };
    }

    private Predicate<String> test(Object operand) {
        return switch (this) {
            case IN -> ((Set<?>) operand)::contains;
            case CONTAINS -> text -> text.contains((String) operand);
            case STARTS_WITH -> text -> text.startsWith((String) operand);
            case MATCHES -> text -> ((Pattern) operand).matcher(text).find();
            default -> operand::equals;
        };
    }

    private boolean compareTime(Instant instant, Object operand, Instant at) {
        return switch (this) {
            case BEFORE -> instant.isBefore((Instant) operand);
            case AFTER -> instant.isAfter((Instant) operand);
            default -> instant.plus((Duration) operand).isBefore(at);
        };
    }
}
