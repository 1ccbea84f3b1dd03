package io.dueline;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** How long tests wait for what surely comes: far longer than any machine needs, as that costs nothing where it comes. */
public final class Patience {
    public static final int SECONDS = 120;
    public static final Duration PATIENCE = Duration.ofSeconds(SECONDS);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private Patience() {}

    public static ConditionFactory await(String what) {
        return Awaitility.await(what).atMost(PATIENCE).pollDelay(Duration.ZERO).pollInterval(LOOK_AGAIN);
    }
}
