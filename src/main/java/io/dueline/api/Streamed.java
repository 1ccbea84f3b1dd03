package io.dueline.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;

/** Writes an answer of any length while it is being made. */
final class Streamed {
    private Streamed() {}

    /**
     * What fails before anything has been sent is answered with its problem. Later there is no taking back: the
     * connection is cut, so that nobody takes what came for the whole.
     */
    static void answer(HttpServletResponse response, String contentType, Writing writing) throws IOException {
        response.setContentType(contentType);
        try {
            writing.to(response.getOutputStream());
        } catch (RuntimeException e) {
            if (response.isCommitted()) {
                throw new CutShort(e);
            }
            response.reset();
            throw e;
        }
    }

    /** What writes the answer; it flushes what it has buffered when it comes to its end, and only then. */
    @FunctionalInterface
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** An answer that failed when part of it had been sent. */
    static final class CutShort extends RuntimeException {
        private static final long serialVersionUID = 1;

        CutShort(RuntimeException cause) {
            super("an answer failed after part of it had been sent", cause);
        }
    }
}
