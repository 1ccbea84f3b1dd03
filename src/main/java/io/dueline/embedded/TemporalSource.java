package io.dueline.embedded;

import java.io.IOException;
import java.nio.file.Path;

/** One way to come by the Temporal server's program. */
interface TemporalSource {

    /** Fails with the reason why there is none to be had this way. */
    Path find() throws IOException, InterruptedException;

    /** What a person can do so that this way works. */
    String advice();
}
