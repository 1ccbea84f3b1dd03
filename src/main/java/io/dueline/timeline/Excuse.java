package io.dueline.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why an outcome is not held against anybody.
 *
 * @param by who excused it
 * @param until when it counts again; null: never
 */
public record Excuse(String reason, String by, Instant at, @Nullable Instant until) {}
