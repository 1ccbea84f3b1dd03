package io.dueline.console.whatif;

import io.dueline.console.NotUnderstood;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks: these events, read under that policy, as of then. A value; each change returns the next one.
 *
 * @param ticket the real ticket that events are taken from; null: none
 * @param parts in the order in which they were put in; a part keeps its place, whenever it happens
 * @param under {@link #IN_FORCE}, {@link #DRAFT}, or the number of a revision
 * @param draft a policy document that is not saved; null: nobody began one
 */
record Composition(@Nullable String ticket, List<Part> parts, Instant asOf, String under, @Nullable String draft) {
    static final String IN_FORCE = "in-force";
    static final String DRAFT = "draft";
    static final int MOST = 500;
    static final int LONGEST_DRAFT = 200_000;

    /** What an address leaves out is absent here. */
    Composition {
        parts = parts == null ? List.of() : List.copyOf(parts);
        Objects.requireNonNull(asOf);
        Objects.requireNonNull(under);
        if (parts.size() > MOST) {
            throw new NotUnderstood("A story may have " + MOST + " events.");
        }
    }

    /** A customer asks, and an agent answers forty minutes later. */
    static Composition example(Instant asked, Duration later) {
        Part question = Part.imagined(asked, "ticket.created", Map.of("by", Map.of("kind", "customer")));
        Part answer = Part.imagined(asked.plus(Duration.ofMinutes(40)), "message.added",
                Map.of("by", Map.of("kind", "agent")));
        return new Composition(null, List.of(question, answer), asked.plus(later), IN_FORCE, null);
    }

    static Composition of(String ticket, List<Part> parts, Instant now) {
        return new Composition(ticket, parts, now, IN_FORCE, null);
    }

    boolean isUnderDraft() {
        return under.equals(DRAFT);
    }

    Composition with(int place, Part part) {
        List<Part> next = new ArrayList<>(parts);
        next.set(place, part);
        return with(next);
    }

    Composition and(Part part) {
        List<Part> next = new ArrayList<>(parts);
        next.add(part);
        return with(next);
    }

    Composition without(int place) {
        List<Part> next = new ArrayList<>(parts);
        next.remove(place);
        return with(next);
    }

    private Composition with(List<Part> next) {
        return new Composition(ticket, next, asOf, under, draft);
    }

    Composition asOf(Instant other) {
        return new Composition(ticket, parts, other, under, draft);
    }

    Composition under(String other) {
        return new Composition(ticket, parts, asOf, other, draft);
    }

    Composition drafted(@Nullable String document) {
        return new Composition(ticket, parts, asOf, under, document);
    }
}
