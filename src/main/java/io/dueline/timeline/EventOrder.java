package io.dueline.timeline;

import java.math.BigInteger;
import java.util.Comparator;

/**
 * Events by time; at one instant by the source's sequence where both give one, then by kind, so that "submit as solved"
 * is a reply and then solved, then by arrival.
 */
final class EventOrder implements Comparator<Event> {
    static final EventOrder INSTANCE = new EventOrder();

    private EventOrder() {}

    @Override
    public int compare(Event a, Event b) {
        int byTime = a.time().compareTo(b.time());
        if (byTime != 0) {
            return byTime;
        }
        int bySequence = bySequence(a, b);
        if (bySequence != 0) {
            return bySequence;
        }
        int byKind = Integer.compare(rank(a.happening()), rank(b.happening()));
        return byKind != 0 ? byKind : ofOneKind(a, b);
    }

    /** The oldest of the questions that a ticket inherits comes first, whichever merge arrived first. */
    private static int ofOneKind(Event a, Event b) {
        int byQuestion = a.happening() instanceof Happening.Inherited one
                && b.happening() instanceof Happening.Inherited other ? one.askedAt().compareTo(other.askedAt()) : 0;
        return byQuestion != 0 ? byQuestion : Long.compare(a.arrival(), b.arrival());
    }

    private static int bySequence(Event a, Event b) {
        int byPlace = Integer.compare(place(a), place(b));
        return byPlace != 0 || a.sequence() == null ? byPlace : numbered(a.sequence(), b.sequence());
    }

    /**
     * Those without a sequence come after those with one, so that the order is total; only a creation comes before, as
     * nothing is heard of a ticket before its creation.
     */
    private static int place(Event event) {
        if (event.sequence() != null) {
            return 1;
        }
        return event.happening() instanceof Happening.Created ? 0 : 2;
    }

    /** Integers come before other text. */
    private static int numbered(String a, String b) {
        if (isInteger(a) && isInteger(b)) {
            return new BigInteger(a).compareTo(new BigInteger(b));
        }
        return isInteger(a) == isInteger(b) ? a.compareTo(b) : Boolean.compare(isInteger(b), isInteger(a));
    }

    private static boolean isInteger(String text) {
        int digits = text.startsWith("-") ? 1 : 0;
        return text.length() > digits && text.chars().skip(digits).allMatch(c -> c >= '0' && c <= '9');
    }

    private static int rank(Happening happening) {
        return switch (happening) {
            case Happening.Created created -> 0;
            // What is answered in the second in which it starts, by a source that knows no finer time, has started.
            case Happening.Chat chat when chat.talk() == Happening.Talk.STARTED -> 1;
            case Happening.Call call when call.talk() == Happening.Talk.STARTED -> 1;
            case Happening.Message message when message.by() != Happening.By.CUSTOMER -> 2;
            case Happening.Chat chat when chat.talk() == Happening.Talk.ANSWERED -> 2;
            case Happening.Call call when call.talk() == Happening.Talk.ANSWERED -> 2;
            case Happening.Changed changed -> 3;
            case Happening.Merged merged -> 3;
            case Happening.Deleted deleted -> 3;
            case Happening.Restored restored -> 3;
            case Happening.Inherited inherited -> 4;
            case Happening.Message message -> 5;
            case Happening.Chat chat -> 5;
            case Happening.Call call -> 5;
            case Happening.Rated rated -> 6;
            case Happening.AgentChanged changed -> 6;
            case Happening.Reapplied reapplied -> 6;
            case Happening.Remark remark -> 6;
        };
    }
}
