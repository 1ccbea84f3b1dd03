package io.dueline.story;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Something that a story can be told to, and that then says how its clocks stand. */
public interface Driver {

    /**
     * @param policy a policy document
     * @param events envelopes in the order in which they are delivered
     * @param now when the clocks are read
     */
    List<ToldClock> tell(Map<String, Object> policy, List<Map<String, Object>> events, Instant now);

    /** The steps that have fallen in the story told last, in the order in which they did. */
    default List<ToldStep> steps() {
        throw new UnsupportedOperationException("this driver doesn't watch for steps");
    }
}
