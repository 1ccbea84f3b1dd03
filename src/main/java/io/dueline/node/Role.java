package io.dueline.node;

/** What a node of Dueline does; one node may do it all. */
public enum Role {
    /** Answers HTTP requests. */
    API,
    /** Hands accepted events to the workflows. */
    RELAY,
    /** Runs the workflows, and audits that none is overdue. */
    WORKER
}
