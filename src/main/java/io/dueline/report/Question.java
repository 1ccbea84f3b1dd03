package io.dueline.report;

import java.time.Period;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What compliance is asked for.
 *
 * @param groups of {@link Dimension#GROUPS}, in the order of the columns; none: one row for all
 * @param before how far before the scope's dates those lie that each row is compared with; null: with none. Otherwise the
 *     scope has both its dates
 */
public record Question(Scope scope, List<Dimension> groups, Measure measure, @Nullable Period before) {
    public Question {
        groups = List.copyOf(groups);
        if (before != null && (scope.from() == null || scope.to() == null)) {
            throw new IllegalArgumentException("only what has a beginning and an end is compared");
        }
    }

    /** The groups that are no dates, as the beginning of a list of columns. */
    String attributes() {
        return groups.stream()
                .filter(group -> !Dimension.DATES.contains(group))
                .map(group -> group.text() + ", ")
                .collect(Collectors.joining());
    }

    /** The scope, the dates before included. */
    Scope everything() {
        return before == null ? scope : scope.from(scope.from().minus(before));
    }
}
