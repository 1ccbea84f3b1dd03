package io.dueline.embedded;

import java.io.IOException;

/** A server that runs beside the service, in a process of its own. */
interface Part {

    String name();

    /** Returns when the server answers. */
    ProcessHandle start() throws IOException, InterruptedException;

    /** Returns when the server's process has ended; does nothing when there is none. */
    void stop();
}
