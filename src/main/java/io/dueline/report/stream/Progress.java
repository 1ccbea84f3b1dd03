package io.dueline.report.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How far changes have been told. Their numbers are drawn before their transactions commit: a number that is missing
 * belongs to one that is still under way, or was taken back. Telling waits until the number is there, or all
 * transactions that had begun when it was missed are over; so a place once told is final. Whoever draws a number has
 * begun to write before.
 */
final class Progress {
    private final LongSupplier beginning;
    private long position;
    private boolean begun;
    private @Nullable Long start;
    private @Nullable Gaps gaps;

    /** @param beginning draws the number of a transaction that begins now */
    Progress(LongSupplier beginning) {
        this.beginning = beginning;
    }

    /**
     * What is missing before some place.
     *
     * @param notBegun no transaction from this one on can fill it
     */
    private record Gaps(long until, long notBegun) {}

    boolean hasBegun() {
        return begun;
    }

    long position() {
        return position;
    }

    /** To be called until it has begun: at first the numbers that are missing aren't known. */
    void begin(ChangeLog.End end) {
        if (start == null) {
            position = end.seq();
            start = beginning.getAsLong();
        }
        begun = end.oldestUnderWay() >= start;
    }

    /** Those of the next changes that are told now: all, or those before the first gap that may yet be filled. */
    List<ClockChange> pass(List<ChangeLog.Seen> seen) {
        List<ClockChange> told = new ArrayList<>();
        for (ChangeLog.Seen one : seen) {
            if (one.change().seq() != position + 1 && !isFinal(one)) {
                watch(one.change().seq(), seen.getLast().change().seq());
                return told;
            }
            position = one.change().seq();
            told.add(one.change());
        }
        return told;
    }

    private boolean isFinal(ChangeLog.Seen one) {
        return gaps != null && one.change().seq() <= gaps.until && one.oldestUnderWay() >= gaps.notBegun;
    }

    private void watch(long seq, long last) {
        if (gaps == null || gaps.until < seq) {
            gaps = new Gaps(last, beginning.getAsLong());
        }
    }
}
