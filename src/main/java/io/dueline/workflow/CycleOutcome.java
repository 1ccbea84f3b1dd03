package io.dueline.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a cycle came out, as a ticket's workflow returns it. Its names are a contract with workflows under way.
 *
 * @param metric as in {@code first-reply}
 * @param level the level's id
 * @param outcome {@code met}, {@code missed}, {@code unanswered} or {@code cancelled}
 * @param dueAt null: it had no due date
 * @param endedAt null: nobody has completed it
 */
public record CycleOutcome(
        String metric,
        int cycle,
        String level,
        String outcome,
        @Nullable Instant dueAt,
        @Nullable Instant endedAt) {}
