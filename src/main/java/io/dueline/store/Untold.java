package io.dueline.store;

/**
 * A ticket whose clocks can't be told under another policy, such as one by which they could never be due.
 *
 * @param already whether they can't be told as they are, either
 */
public record Untold(String ticket, String fault, boolean already) {
    /** As many of them are named; the others are counted. */
    static final int NAMED = 20;
}
