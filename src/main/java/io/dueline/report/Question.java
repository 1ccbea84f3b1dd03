package io.dueline.report;

import java.time.Period;
import java.util.List;
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

    /** The scope, the dates before included. */
    Scope everything() {
        return before == null ? scope : scope.from(scope.from().minus(before));
    }
}
