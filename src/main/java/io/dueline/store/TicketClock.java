package io.dueline.store;

import io.dueline.timeline.Clock;
import io.dueline.timeline.Excuse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A clock as it stands.
 *
 * @param recordedAt when its outcome was first written down; null: it has none yet, or it is about to be written
 * @param excuse of its outcome, expired or not; null: it has none
 */
public record TicketClock(Clock clock, @Nullable Instant recordedAt, @Nullable Excuse excuse) {}
