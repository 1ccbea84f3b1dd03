package io.dueline.policy;

/**
 * Something in a ticket's story that a metric may start, stop or go on at. Events become moments when they are folded;
 * of several in one event those named first here are heeded first.
 */
public enum Moment {
    CREATED,
    /** A customer waits for the first reply: created the ticket, or wrote first on one that an agent created. */
    ASKED,
    /** A customer waits for another reply, after the first. */
    ASKED_AGAIN,
    AGENT_REPLIED,
    /** The customer heard from an agent and waits for news: a public message while unsolved, or reopened after one. */
    UPDATED,
    BOT_REPLIED,
    NOTE_ADDED,
    CHAT_STARTED,
    CHAT_ANSWERED,
    CHAT_ENDED,
    CALL_STARTED,
    CALL_ANSWERED,
    CALL_ENDED,
    /** A department's stay is over: the ticket is another one's, or nobody's. */
    DEPARTMENT_LEFT,
    /** A department has the ticket from now on, unsolved. */
    DEPARTMENT_ENTERED,
    SOLVED,
    REOPENED,
    /** The metric's own stop condition came to hold; so do the two that follow, each for its own. */
    OWN_STOP,
    OWN_CANCEL,
    OWN_START
}
