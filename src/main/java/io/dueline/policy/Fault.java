package io.dueline.policy;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a document.
 *
 * @param path where, as in {@code levels[2].targets[0].within}
 * @param value what stands there; null: nothing does
 * @param message what is wrong with it, and what is allowed
 */
public record Fault(String path, @Nullable Object value, String message) {}
