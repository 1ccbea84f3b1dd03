package io.dueline.intake;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The envelopes of one request, one after another. */
public interface Envelopes {
    /**
     * The next one, waiting for it where it is still on its way; null: there are no more.
     *
     * @throws IOException if the request breaks off
     */
    @Nullable
    Envelope next() throws IOException;

    /** Whether the next one, or the end, can be had without waiting. */
    boolean isReady() throws IOException;

    /** Envelopes that are all there. */
    static Envelopes of(List<Envelope> all) {
        Iterator<Envelope> rest = all.iterator();
        return new Envelopes() {
            @Override
            public @Nullable Envelope next() {
                return rest.hasNext() ? rest.next() : null;
            }

            @Override
            public boolean isReady() {
                return true;
            }
        };
    }
}
