package io.dueline.api;

import io.dueline.store.Amendment;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An outcome that was written down and then turned out differently. */
record AmendmentAnswer(
        String clock,
        String metric,
        int cycle,
        Instant amendedAt,
        List<Amendment.Cause> cause,
        Amendment.Version before,
        Amendment.@Nullable Version after) {

    static AmendmentAnswer of(Amendment amendment) {
        return new AmendmentAnswer(
                amendment.metric() + "-" + amendment.cycle(),
                amendment.metric(),
                amendment.cycle(),
                amendment.amendedAt(),
                amendment.cause(),
                amendment.before(),
                amendment.after());
    }
}
