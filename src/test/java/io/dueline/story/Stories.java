package io.dueline.story;

import io.dueline.Patience;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Timeout;

/** What stories begin with. A story class is told to the fold, its subclasses tell the same stories to other drivers. */
@Timeout(3 * Patience.SECONDS) // A server that hangs is to fail its story, not to hold up all others.
abstract class Stories implements Told {
    static final String FIRST_REPLY = "first-reply";
    static final String NEXT_REPLY = "next-reply";
    static final String RESOLUTION = "resolution";
    static final String FIRST_RESOLUTION = "first-resolution";

    static final String PERIODIC_UPDATE = "periodic-update";
    static final String OWNERSHIP = "ownership";
    static final String CHAT_ANSWER = "chat-answer";
    static final String CALL_ANSWER = "call-answer";

    final Scenario given(Map<String, Object> calendar, String metric, Object within, String weekOf) {
        return new Scenario(driver(), new PolicySketch(calendar).target(metric, within), metric, weekOf);
    }

    static List<Object> list(Object... values) {
        return Arrays.asList(values);
    }
}
