package io.dueline.report;

import org.jspecify.annotations.Nullable;

/**
 * How far changes have been told. Their numbers are drawn before their transactions commit: a number that is missing
 * belongs to one that is still under way, or was taken back. Telling waits until the number is there, or all
 * transactions that had begun when it was missed are over; so a place once told is final.
 */
final class Progress {
    private long position;
    private boolean begun;
    private ChangeLog.@Nullable End start;
    private @Nullable Gap gap;

    /** @param notBegun no transaction from this one on can fill it */
    private record Gap(long after, long notBegun) {}

    boolean hasBegun() {
        return begun;
    }

    long position() {
        return position;
    }

    /** To be called until it has begun: at first the numbers that are missing aren't known. */
    void begin(ChangeLog.End end) {
        if (start == null) {
            start = end;
            position = end.seq();
        }
        begun = end.oldestUnderWay() >= start.notBegun();
    }

    /** Whether this change is the next one; if so it is told. */
    boolean passes(ChangeLog.Seen seen) {
        boolean next = seen.change().seq() == position + 1 || isFinal(seen);
        if (next) {
            position = seen.change().seq();
            gap = null;
        } else if (gap == null || gap.after != position) {
            gap = new Gap(position, seen.notBegun());
        }
        return next;
    }

    private boolean isFinal(ChangeLog.Seen seen) {
        return gap != null && gap.after == position && seen.oldestUnderWay() >= gap.notBegun;
    }
}
