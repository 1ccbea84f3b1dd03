package io.dueline.policy;

import org.jspecify.annotations.Nullable;

/**
 * Conditions, and the level that a ticket meeting them gets.
 *
 * @param onlyNew whether it runs only when the ticket is created
 * @param setsLevel whether it changes the level at all; a rule may only stop the others
 * @param level the level's id; null (with {@code setsLevel}): the ticket's level is removed
 * @param stop whether the rules after it are left out once it has fired
 */
public record Rule(
        String id,
        boolean active,
        Condition when,
        boolean onlyNew,
        boolean setsLevel,
        @Nullable String level,
        boolean stop) {

    boolean fires(Facts facts, @Nullable String present, boolean created) {
        return active && (created || !onlyNew) && when.holds(facts, present);
    }
}
