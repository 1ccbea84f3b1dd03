package io.dueline.console.ticket;

import io.dueline.console.Shell;
import io.dueline.console.story.Hand;
import io.dueline.console.story.Picture;
import io.dueline.console.story.Tale;
import io.dueline.console.story.Why;
import io.dueline.console.words.Look;
import io.dueline.console.words.Names;
import io.dueline.store.Amendment;
import io.dueline.store.TicketAttributes;
import io.dueline.store.TicketBook;
import io.dueline.store.TicketClock;
import io.dueline.store.TicketRow;
import io.dueline.timeline.Clock;
import io.dueline.timeline.Excuse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that the page of a ticket shows.
 *
 * @param shell as of the instant that the clocks are read at
 * @param tales by time, the first of them where there are very many
 * @param excuses by clock
 */
record TicketStory(
        TicketRow ticket,
        Shell shell,
        List<Hand> hands,
        List<Tale> tales,
        Picture picture,
        List<Amendment> amendments,
        Map<String, Excuse> excuses) {
    private static final int MANY = 12;
    private static final Set<Look> EXCUSABLE = EnumSet.of(Look.OVERDUE, Look.MISSED, Look.UNANSWERED);

    static TicketStory of(
            TicketBook.Present present, List<Tale> tales, List<Amendment> amendments, Shell shell) {
        Shell then = shell.at(present.now());
        List<Hand> hands = present.clocks().stream()
                .map(one -> new Hand(one.clock(), then.now(), then.zone(), isExcused(one, then.now())))
                .toList();
        Picture picture = Picture.of(hands, tales.stream().filter(TicketStory::isDrawn).toList(), then,
                present.ticket().progress().open());
        Map<String, Excuse> excuses = new HashMap<>();
        for (TicketClock one : present.clocks()) {
            if (one.excuse() != null) {
                excuses.put(one.clock().id(), one.excuse());
            }
        }
        return new TicketStory(present.ticket(), then, hands, tales, picture, amendments, excuses);
    }

    private static boolean isExcused(TicketClock one, Instant now) {
        Excuse excuse = one.excuse();
        return excuse != null && (excuse.until() == null || now.isBefore(excuse.until()));
    }

    /** What is only said of the ticket, long after perhaps, is no part of what happened. */
    private static boolean isDrawn(Tale tale) {
        return !tale.source().equals("dueline") || !tale.kind().equals("notes");
    }

    /** Of very many clocks those that go on, and the newest cycle of each metric; else all. */
    public List<Hand> present() {
        return hands.size() <= MANY ? hands : hands.stream().filter(this::isPresent).toList();
    }

    /** The others. */
    public List<Hand> earlier() {
        return hands.size() <= MANY ? List.of() : hands.stream().filter(hand -> !isPresent(hand)).toList();
    }

    private boolean isPresent(Hand hand) {
        return hand.clock().isLive() || hands.stream().noneMatch(other -> isLater(other.clock(), hand.clock()));
    }

    private static boolean isLater(Clock clock, Clock other) {
        return clock.metric().id().equals(other.metric().id()) && clock.cycle() > other.cycle();
    }

    /** Why its outcome isn't held against anybody; null: it is. */
    public @Nullable Excuse excuse(Hand hand) {
        return excuses.get(hand.id());
    }

    /** Whether its outcome is one that can be excused. */
    public boolean canBeExcused(Hand hand) {
        return EXCUSABLE.contains(hand.look());
    }

    public String id() {
        return ticket.id();
    }

    /** What its source calls it, where a field says so; else its id. */
    public String title() {
        return ticket.attributes().title().orElse(ticket.id());
    }

    public List<Why.Line> why(Hand hand) {
        return Why.of(hand, tales);
    }

    /** What stands above the title. */
    public String subtitle() {
        TicketAttributes attributes = ticket.attributes();
        List<String> parts = new ArrayList<>(List.of(ticket.id()));
        add(parts, attributes.department() == null ? null : Names.capital(attributes.department()));
        add(parts, attributes.priority() == null ? null : attributes.priority() + " priority");
        add(parts, attributes.level() == null ? "no level" : "level " + levelName(attributes.level()));
        add(parts, ticket.progress().revision() == null ? null : "revision " + ticket.progress().revision());
        return String.join(" · ", parts);
    }

    /** As the revision that its clocks go by calls it. */
    private String levelName(String id) {
        return hands.stream()
                .filter(hand -> hand.clock().promise().level().id().equals(id))
                .findFirst()
                .map(Hand::level)
                .orElse(id);
    }

    /** Why its clocks were cancelled; null: they weren't, as a whole. */
    public @Nullable String withdrawn() {
        TicketAttributes attributes = ticket.attributes();
        if (attributes.mergedInto() != null) {
            return "This ticket was merged into another, which answers for its oldest open question.";
        }
        if (attributes.deleted()) {
            return "This ticket was deleted. Should it be restored, it is as if it never had been.";
        }
        return "spam".equals(attributes.status())
                ? "This ticket is spam: none of its clocks counts, unless that is taken back."
                : null;
    }

    private static void add(List<String> parts, @Nullable String part) {
        if (part != null) {
            parts.add(part);
        }
    }

    public List<Amended> amended() {
        return amendments.stream().map(one -> Amended.of(one, shell)).toList();
    }

    /** Name and value of each attribute that is known. */
    public List<Map.Entry<String, String>> attributes() {
        return new Attributes().of(ticket.attributes());
    }
}
