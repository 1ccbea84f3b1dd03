package io.dueline.store;

import java.time.Instant;
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

    /** A document about to be saved. */
    public record Draft(String document, String mediaType, String etag) {

        /** @param tree what the document says */
        public static Draft of(String document, String mediaType, @Nullable Object tree) {
            return new Draft(document, mediaType, Etag.of(tree));
        }
    }

    /** @param created false: the newest revision means the same already, and nothing was saved */
    public record Saved(PolicyRevision revision, boolean created) {}
}
