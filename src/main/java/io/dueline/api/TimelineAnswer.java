package io.dueline.api;

import io.dueline.document.Documents;
import io.dueline.store.LoggedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page of what happened to a ticket. */
record TimelineAnswer(List<Happened> events, @Nullable String next) {

    /** @param policyRevision the newest when it was accepted; null: none was saved yet */
    record Happened(
            String source,
            String id,
            String type,
            String subject,
            Instant time,
            @Nullable String sequence,
            Map<String, Object> data,
            @Nullable Integer policyRevision,
            Instant acceptedAt,
            String acceptedBy) {

        static Happened of(LoggedEvent event) {
            return new Happened(
                    event.source(),
                    event.id(),
                    event.type(),
                    event.ticket().ticket(),
                    event.time(),
                    event.sequence(),
                    Documents.object(event.data()),
                    event.revision(),
                    event.acceptedAt(),
                    event.acceptedBy());
        }
    }
}
