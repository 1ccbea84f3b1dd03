package io.dueline.policy;

/** Something in a ticket's story that a metric may start, stop or go on at. Events become moments when they are folded. */
public enum Moment {
    CREATED,
    /** A customer waits for the first reply: created the ticket, or wrote first on one that an agent created. */
    ASKED,
    /** A customer waits for another reply, after the first. */
    ASKED_AGAIN,
    AGENT_REPLIED,
    BOT_REPLIED,
    NOTE_ADDED,
    CALL_ANSWERED,
    SOLVED,
    REOPENED
}
