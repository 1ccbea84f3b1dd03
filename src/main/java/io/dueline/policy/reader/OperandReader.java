package io.dueline.policy.reader;

import com.google.re2j.Pattern;
import io.dueline.policy.Dates;
import io.dueline.policy.Field;
import io.dueline.policy.Instants;
import io.dueline.policy.Node;
import io.dueline.policy.Operator;
import io.dueline.policy.Status;
import io.dueline.policy.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what a field is compared with, in the type that the operator asks for. */
final class OperandReader {
    static final int LONGEST = 1_000;
    static final int MOST = 1_000;
    static final Map<String, String> WRITERS = Words.by(Function.identity(),
            List.of("customer", "agent", "bot", "system"));

    private final Known known;

    OperandReader(Known known) {
        this.known = known;
    }

    @Nullable
    Object operand(Field field, Operator operator, Node node) {
        if (node.isAbsent() && operator != Operator.EXISTS) {
            return node.refuse("is required: " + operator.text() + " compares with something");
        }
        return switch (operator) {
            case IS, IS_NOT -> field.kind() == Field.Kind.FLAG ? flag(node) : name(field, node);
            case IN, NOT_IN -> names(field, node);
            case CONTAINS, CONTAINS_NOT, STARTS_WITH -> text(node);
            case MATCHES -> pattern(node);
            case BEFORE -> instant(node, date -> date);
            // A date is a whole day (in UTC): what is after it comes on the next one.
            case AFTER -> instant(node, date -> date.plusDays(1));
            case OLDER_THAN -> WithinReader.duration(node);
            case EXISTS -> node.isAbsent() ? Boolean.TRUE : flag(node);
        };
    }

    private static @Nullable Object flag(Node node) {
        return node.value() instanceof Boolean ? node.value() : node.refuse("must be true or false");
    }

    private static @Nullable String text(Node node) {
        String text = node.scalar(LONGEST);
        return text != null && text.isEmpty() ? node.refuse("must not be empty: every text contains that") : text;
    }

    /** A value that the whole field is compared with; where the possible ones are known it must be one of them. */
    private @Nullable String name(Field field, Node node) {
        return switch (field.name()) {
            case "status" -> status(node);
            case "level" -> known.level(node);
            case "lastMessage.by" -> node.choice(WRITERS);
            default -> node.scalar(LONGEST);
        };
    }

    /** A source's own name is compared as what it stands for. */
    private @Nullable String status(Node node) {
        Status status = known.status(node);
        return status == null ? null : status.text();
    }

    private @Nullable Set<String> names(Field field, Node node) {
        if (!(node.value() instanceof List<?> list) || list.isEmpty()) {
            return node.refuse("must be a list of at least one value");
        }
        Set<String> names = new HashSet<>();
        for (Node item : node.items(MOST)) {
            names.add(item.isAbsent() ? item.refuse("must be a string") : name(field, item));
        }
        return names.contains(null) ? null : names;
    }

    private static @Nullable Pattern pattern(Node node) {
        String text = text(node);
        try {
            return text == null ? null : Patterns.compile(text);
        } catch (IllegalArgumentException e) {
            return node.refuse(e.getMessage());
        }
    }

    private static @Nullable Instant instant(Node node, Function<LocalDate, LocalDate> day) {
        if (!(node.value() instanceof String text)) {
            return node.expect(Instants.WRITTEN + ", or a date such as 2026-11-20");
        }
        LocalDate date = Dates.parse(text);
        try {
            return date == null ? Instants.parse(text) : day.apply(date).atStartOfDay().toInstant(ZoneOffset.UTC);
        } catch (IllegalArgumentException e) {
            return node.refuse(e.getMessage() + ", or a date such as 2026-11-20");
        }
    }
}
