package io.dueline.store;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event to be accepted, valid already.
 *
 * @param request what brought it; its events are handed over together
 * @param more whether more of that request may follow, and its end will be told by {@link EventLog#release}
 * @param data as JSON
 */
public record NewEvent(
        Caller caller,
        UUID request,
        boolean more,
        String ticket,
        String source,
        String id,
        String type,
        Instant time,
        @Nullable String sequence,
        String data) {

    /** The same event, with or without more of its request to follow. */
    public NewEvent more(boolean follows) {
        return follows == more
                ? this
                : new NewEvent(caller, request, follows, ticket, source, id, type, time, sequence, data);
    }
}
