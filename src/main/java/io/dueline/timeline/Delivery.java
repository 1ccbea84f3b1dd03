package io.dueline.timeline;

import io.dueline.policy.Fault;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An event as a source sent it, read: it can be accepted, or there are reasons why not. */
public sealed interface Delivery {

    /**
     * It can be accepted.
     *
     * @param ticket the ticket it is about, the envelope's {@code subject}
     * @param time when it happened, in whole microseconds
     * @param sequence the source's own order among events of one instant; null: not given
     * @param data as it was sent, attributes that Dueline ignores included; empty if there was none
     */
    record Readable(
            String ticket,
            String source,
            String id,
            String type,
            Instant time,
            @Nullable String sequence,
            Map<String, @Nullable Object> data,
            Happening happening)
            implements
                Delivery {

        /** The event in its ticket's timeline; see {@link Event} for the two numbers. */
        public Event event(long arrival, @Nullable Integer revision) {
            return new Event(source, id, time, sequence, arrival, revision, happening);
        }
    }

    /**
     * It is refused.
     *
     * @param source null if it can't be read
     * @param id null if it can't be read
     * @param faults all of them, each with its path, as in {@code data.by.kind}
     */
    record Refused(@Nullable String source, @Nullable String id, List<Fault> faults) implements Delivery {
        public Refused {
            faults = List.copyOf(faults);
        }

        /** The faults in one line. */
        public String reason() {
            return faults.stream()
                    .map(fault -> fault.path().isEmpty() ? fault.message() : fault.path() + ": " + fault.message())
                    .collect(Collectors.joining("; "));
        }
    }
}
