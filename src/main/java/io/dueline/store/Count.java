package io.dueline.store;

/**
 * How many there are, as far as they are counted: looking at millions must not be a load of its own.
 *
 * @param more whether there are more than were counted
 */
public record Count(long number, boolean more) {
    static final int MOST = 100_000;

    /** @param counted with a limit of one more than {@value #MOST} */
    static Count of(long counted) {
        return new Count(Math.min(counted, MOST), counted > MOST);
    }
}
