package io.dueline.intake;

import org.jspecify.annotations.Nullable;

/** An event as it was sent. */
public sealed interface Envelope {
    /** A tree of maps, lists, strings, numbers, booleans and nulls. */
    record Sent(@Nullable Object tree) implements Envelope {}

    /** @param reason why it can't be read as a tree */
    record Unreadable(String reason) implements Envelope {}
}
