package io.dueline.node;

import org.slf4j.Logger;

/**
 * What is said of a piece of work that is tried again for as long as it fails: each kind of trouble once, and that it is
 * over. An outage may last, and whoever reads the log looks for what else goes wrong. For one thread.
 */
public final class Trouble {
    private final Logger log;
    private final String work;
    private String said = "";

    /** @param work what is tried, such as {@code Relaying} */
    public Trouble(Logger log, String work) {
        this.log = log;
        this.work = work;
    }

    /** It failed. */
    public void say(RuntimeException failure) {
        String kind = failure.getClass().getName();
        if (!kind.equals(said)) {
            log.warn("{} fails, and is tried again until it works", work, failure);
            said = kind;
        }
    }

    /** It worked. */
    public void over() {
        if (!said.isEmpty()) {
            log.info("{} works again", work);
            said = "";
        }
    }
}
