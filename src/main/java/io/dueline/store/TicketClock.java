package io.dueline.store;

import io.dueline.timeline.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param recordedAt when its outcome was first written down; null: it has none yet, or it is about to be written */
public record TicketClock(Clock clock, @Nullable Instant recordedAt) {}
