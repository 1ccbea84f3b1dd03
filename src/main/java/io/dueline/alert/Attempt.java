package io.dueline.alert;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt to deliver something ended.
 *
 * @param status of the answer; null: there was none
 * @param error null: it was delivered
 * @param after how long the receiver wants to be left alone; null: it doesn't say
 */
record Attempt(int tookMs, @Nullable Integer status, @Nullable String error, Next next, @Nullable Duration after) {

    /** What an attempt means for those that may follow. */
    enum Next {
        DELIVERED,
        TRY_AGAIN,
        /** It will never be taken. */
        GIVE_UP,
        /** Nothing will be taken there any more. */
        DISABLE
    }

    private static final int LONGEST_ERROR = 500;

    static Attempt delivered(@Nullable Integer status) {
        return new Attempt(0, status, null, Next.DELIVERED, null);
    }

    static Attempt failed(@Nullable Integer status, String error, Next next) {
        return new Attempt(0, status, shown(error), next, null);
    }

    private static String shown(String error) {
        String line = error.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() > LONGEST_ERROR ? line.substring(0, LONGEST_ERROR) + "…" : line;
    }

    Attempt took(int millis) {
        return new Attempt(millis, status, error, next, after);
    }

    Attempt leaveAloneFor(@Nullable Duration duration) {
        return new Attempt(tookMs, status, error, next, duration);
    }
}
