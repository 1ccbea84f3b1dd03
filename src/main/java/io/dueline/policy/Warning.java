package io.dueline.policy;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** How long before its due instant a clock warns. */
public sealed interface Warning {

    /** The open time that has elapsed when it falls; not positive: the time allowed is too short for it. */
    Duration elapsed(Duration allowed);

    /** Its name, which stays the same however the document writes it. */
    String name();

    /** @param left the open time that is left until due */
    record Before(Duration left) implements Warning {
        @Override
        public Duration elapsed(Duration allowed) {
            return allowed.minus(left);
        }

        @Override
        public String name() {
            return left.toString();
        }
    }

    /** @param percent how much of the time allowed is used up, from 1 to 99 */
    record Share(int percent) implements Warning {
        @Override
        public Duration elapsed(Duration allowed) {
            return allowed.multipliedBy(percent).dividedBy(100).truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public String name() {
            return percent + "%";
        }
    }
}
