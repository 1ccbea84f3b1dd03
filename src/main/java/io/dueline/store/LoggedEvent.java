package io.dueline.store;

import io.dueline.document.Documents;
import io.dueline.timeline.Event;
import io.dueline.timeline.EventReader;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as it was accepted.
 *
 * @param seq the order of arrival
 * @param revision the policy revision that was newest then; null: none was saved yet
 * @param data as JSON
 */
public record LoggedEvent(
        long seq,
        TicketKey ticket,
        String source,
        String id,
        String type,
        Instant time,
        @Nullable String sequence,
        @Nullable Integer revision,
        String data,
        Instant acceptedAt,
        String acceptedBy) {

    /** What it means; a type or data that no longer can be read is an {@link IllegalArgumentException}. */
    public Event event() {
        var happening = EventReader.happening(type, Documents.object(data));
        return new Event(source, id, time, sequence, seq, revision, happening);
    }
}
