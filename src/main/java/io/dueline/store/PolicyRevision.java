package io.dueline.store;

import io.dueline.document.Documents;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A policy as it was saved; never changed afterwards.
 *
 * @param revision from 1, without gaps
 * @param document as it was sent, comments included
 * @param mediaType {@link Documents#YAML} or {@link Documents#JSON}
 * @param etag of the document's meaning: layout and comments don't change it
 */
public record PolicyRevision(
        int revision, String document, String mediaType, String etag, Instant savedAt, String savedBy) {

    /**
     * A document about to be saved.
     *
     * @param holidays the days that its holidays came to, as JSON; null: it names none by where they come from
     */
    public record Draft(String document, String mediaType, String etag, @Nullable String holidays) {
        public Draft(String document, String mediaType, String etag) {
            this(document, mediaType, etag, null);
        }

        /** @param tree what the document says */
        public static Draft of(String document, String mediaType, @Nullable Object tree) {
            return new Draft(document, mediaType, Etag.of(tree));
        }

        /** @param holidays the days that its holidays came to, which are a part of what it means */
        public Draft with(ResolvedHolidays holidays) {
            List<?> resolved = holidays.tree();
            return resolved.isEmpty()
                    ? this
                    : new Draft(document, mediaType, Etag.of(List.of(etag, resolved)), Documents.json(resolved));
        }
    }

    /** @param created false: the newest revision means the same already, and nothing was saved */
    public record Saved(PolicyRevision revision, boolean created) {}
}
