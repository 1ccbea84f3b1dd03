package io.dueline.store;

import io.dueline.timeline.Excuse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Why an outcome is excused, as the table of clocks keeps it; all of it null: it isn't. */
record ExcuseColumns(
        @Nullable String excuseReason,
        @Nullable String excusedBy,
        @Nullable Instant excusedAt,
        @Nullable Instant excusedUntil) {
    static final ExcuseColumns NONE = new ExcuseColumns(null, null, null, null);

    static ExcuseColumns of(@Nullable Excuse excuse) {
        return excuse == null
                ? NONE
                : new ExcuseColumns(excuse.reason(), excuse.by(), excuse.at(), excuse.until());
    }

    boolean isGiven() {
        return excuseReason != null;
    }
}
