package io.dueline.policy;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What rules may ask of a ticket, at the instant of the event that makes them run. Null: not known, or not set. */
public interface Facts {
    /** The instant at which the rules run. */
    Instant at();

    @Nullable
    String channel();

    Status status();

    Instant createdAt();

    Instant changedAt();

    boolean deleted();

    @Nullable
    String referrerUrl();

    @Nullable
    String priority();

    @Nullable
    LastMessage lastMessage();

    @Nullable
    String assignee();

    @Nullable
    String assigneeStatus();

    /** A custom field, as text. */
    @Nullable
    String field(String key);

    @Nullable
    String department();

    @Nullable
    String requesterGroup();

    boolean fromInvitation();

    Set<String> tags();

    /**
     * The newest public message; a ticket's creation counts as one by its creator.
     *
     * @param by {@code customer}, {@code agent}, {@code bot} or {@code system}
     */
    record LastMessage(String by, Instant at, @Nullable String text) {}
}
