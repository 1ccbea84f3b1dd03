package io.dueline.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened. A new kind breaks the build of everything that must know it. */
public sealed interface Happening {

    /** Who acts: decides whether a message is a question or an answer. */
    enum By {
        CUSTOMER,
        AGENT,
        BOT,
        SYSTEM
    }

    /** Where a chat or a call stands. */
    enum Talk {
        STARTED,
        ANSWERED,
        ENDED
    }

    record Created(By by, Change attributes) implements Happening {}

    record Changed(Change change) implements Happening {}

    /**
     * @param isPublic whether the customer sees it; if not it is a note
     * @param text null: not sent along
     * @param replyNeeded false: a customer's message that asks for nothing
     */
    record Message(By by, boolean isPublic, @Nullable String text, boolean replyNeeded) implements Happening {}

    record Chat(Talk talk) implements Happening {}

    record Call(Talk talk) implements Happening {}

    /** @param into the ticket that goes on instead of this one */
    record Merged(String into) implements Happening {}

    /**
     * A ticket was merged into this one, with a customer who waits; no source sends it, see {@link Timelines}.
     *
     * @param askedAt since when
     */
    record Inherited(Instant askedAt) implements Happening {}

    record Deleted() implements Happening {}

    record Restored() implements Happening {}

    /** @param score 1 to 5 */
    record Rated(int score, @Nullable String comment) implements Happening {}

    record AgentChanged(String agent, String status) implements Happening {}

    /** Dueline's own: the newest policy is applied to the ticket as it is. */
    record Reapplied() implements Happening {}

    /** Dueline's own: something that is said about an outcome. It changes neither the ticket nor its clocks. */
    sealed interface Remark extends Happening {
        /** As in {@code first-reply-1}. */
        String clock();
    }

    /** @param until when the excuse expires; null: never */
    record Excused(String clock, String reason, String by, @Nullable Instant until) implements Remark {}

    record Unexcused(String clock, String by, @Nullable String reason) implements Remark {}
}
