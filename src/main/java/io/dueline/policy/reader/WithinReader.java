package io.dueline.policy.reader;

import io.dueline.policy.Allowance;
import io.dueline.policy.Durations;
import io.dueline.policy.Node;
import io.dueline.policy.Target;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the time allowed: one duration, or one for each priority. */
final class WithinReader {
    static final int MOST = 100;
    private static final int MOST_DAYS = 2_600;
    private static final Duration LONGEST = Duration.ofHours(87_600);

    private WithinReader() {}

    static Target.@Nullable Within within(Node node) {
        if (!(node.value() instanceof Map<?, ?> map)) {
            Allowance allowance = allowance(node);
            return allowance == null ? null : Target.Within.of(allowance);
        }
        return map.isEmpty()
                ? node.refuse("must have a duration for at least one priority or default")
                : byPriority(node);
    }

    private static Target.Within byPriority(Node node) {
        Map<String, Allowance> allowances = new HashMap<>();
        for (Node entry : node.entries(MOST)) {
            Allowance allowance = allowance(entry);
            if (allowance != null) {
                allowances.put(entry.key(), allowance);
            }
        }
        Allowance otherwise = allowances.remove("default");
        return new Target.Within(allowances, otherwise);
    }

    private static @Nullable Allowance allowance(Node node) {
        return read(node, Allowance::parse, (Allowance allowance) -> reasonAgainst(allowance));
    }

    /** A duration of something: positive, in whole microseconds, up to ten years of hours. */
    static @Nullable Duration duration(Node node) {
        return read(node, Durations::parse, WithinReader::reasonAgainst);
    }

    private static <T> @Nullable T read(
            Node node, Function<String, T> parser, Function<T, @Nullable String> reasonAgainst) {
        if (!(node.value() instanceof String text)) {
            return node.expect(Durations.WRITTEN);
        }
        try {
            T read = parser.apply(text);
            String reason = reasonAgainst.apply(read);
            return reason == null ? read : node.refuse(reason);
        } catch (IllegalArgumentException e) {
            return node.refuse(e.getMessage());
        }
    }

    private static @Nullable String reasonAgainst(Allowance allowance) {
        return switch (allowance) {
            case Allowance.OpenTime time -> reasonAgainst(time.duration());
            case Allowance.BusinessDays days when days.days() <= 0 -> "must be longer than zero";
            case Allowance.BusinessDays days when days.days() > MOST_DAYS ->
                "must be at most " + MOST_DAYS + "bd, which is ten years";
            case Allowance.BusinessDays days -> null;
        };
    }

    private static @Nullable String reasonAgainst(Duration duration) {
        if (!duration.isPositive()) {
            return "must be longer than zero";
        }
        if (duration.compareTo(LONGEST) > 0) {
            return "must be at most 87600h, which is ten years";
        }
        return duration.getNano() % 1_000 == 0 ? null : "must be in whole microseconds";
    }
}
