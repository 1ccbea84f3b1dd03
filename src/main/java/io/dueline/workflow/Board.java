package io.dueline.workflow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a ticket's workflow knows of its ticket. Its names are a contract with workflows under way, and each history
 * holds one for every time the ticket was advanced: what isn't waited for or shown has no place here.
 *
 * @param open whether there is anything left to wait for
 * @param wakeUpAt when to advance again though nothing arrives; null: only when something arrives
 * @param wakeUpFor what happens then, in words; empty when nothing does
 * @param breached whether a clock was ever missed
 * @param details how the ticket stands, as Markdown
 * @param outcomes of every cycle; empty while it is open
 */
public record Board(
        boolean open,
        @Nullable Instant wakeUpAt,
        String wakeUpFor,
        boolean breached,
        String details,
        List<CycleOutcome> outcomes) {
    public Board {
        outcomes = List.copyOf(outcomes);
    }
}
