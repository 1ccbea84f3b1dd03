package io.dueline.console.story;

import io.dueline.calendar.Interval;
import io.dueline.console.words.Length;
import io.dueline.console.words.LocalMoment;
import io.dueline.console.words.Look;
import io.dueline.timeline.Segment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why a clock is due when it is: one sentence for each part of its time, and for what is still ahead. */
public final class Why {

    /**
     * A part of a clock's time.
     *
     * @param kind as in the picture
     * @param counted null: nothing
     */
    public record Line(String kind, LocalMoment from, LocalMoment to, String words, @Nullable String counted) {
        private static final Duration TO_THE_MINUTE = Duration.ofMinutes(20);

        public String when() {
            boolean brief = Duration.between(from.at(), to.at()).compareTo(TO_THE_MINUTE) < 0;
            return brief ? from.exactly() + "–" + to.sameDayExactly(from) : from.text() + "–" + to.sameDay(from);
        }
    }

    private final Hand hand;
    private final Map<Instant, String> happened;
    private final List<Line> lines = new ArrayList<>();
    private Segment.@Nullable Kind before;

    private Why(Hand hand, List<Tale> tales) {
        this.hand = hand;
        this.happened = tales.stream()
                .collect(Collectors.toMap(Tale::at, Tale::words, (first, second) -> first + ", " + second));
    }

    public static List<Line> of(Hand hand, List<Tale> tales) {
        var why = new Why(hand, tales);
        hand.ledger().forEach(why::add);
        why.addWhatIsAhead();
        return List.copyOf(why.lines);
    }

    private void add(Segment segment) {
        Instant from = segment.fromInclusive();
        Instant to = segment.toExclusive();
        Instant due = hand.breachedAt();
        if (segment.kind() != Segment.Kind.COUNTED || due == null || !to.isAfter(due)) {
            add(kind(segment), from, to, begun(segment) + ended(to), counted(segment.counted()));
        } else if (due.isAfter(from)) {
            Duration until = Duration.between(from, due);
            add("counted", from, due, begun(segment) + usedUp(), counted(until));
            addOverdue(due, to);
        } else {
            addOverdue(from, to);
        }
        before = segment.kind();
    }

    private void addOverdue(Instant from, Instant to) {
        String until = to.equals(hand.clock().endedAt()) ? "until " + at(to, "it ends") : "and still counting";
        String words = to.equals(hand.until()) ? "Overdue " + until + "." : "Overdue.";
        add("overdue", from, to, words, counted(Duration.between(from, to)) + " over");
    }

    private String begun(Segment segment) {
        String event = happened.get(segment.fromInclusive());
        return switch (segment.kind()) {
            case PAUSED -> (event == null ? "Waiting" : event + ". Waiting") + ": nothing counts.";
            case OUTSIDE_HOURS -> opening(event) + "The office is closed, nothing counts.";
            case COUNTED -> opening(event) + (before == Segment.Kind.OUTSIDE_HOURS
                    ? "The office opens, its time counts again."
                    : hand.countsAlways() ? "Every minute counts." : "Office hours count.");
        };
    }

    private String opening(@Nullable String event) {
        boolean first = before == null;
        if (event == null) {
            return first ? "A question that another ticket handed over waits since then: the clock starts. " : "";
        }
        return event
                + (first ? ": the clock starts. " : before == Segment.Kind.PAUSED ? ": the clock goes on. " : ". ");
    }

    /** What the clock's end is told with, in the line that leads up to it. */
    private String ended(Instant to) {
        if (!to.equals(hand.clock().endedAt())) {
            return to.equals(hand.clock().dueAt()) && hand.look() == Look.OVERDUE ? usedUp() : "";
        }
        return " Then " + at(to, "it ends") + ": " + hand.left().amount() + ".";
    }

    private String at(Instant instant, String otherwise) {
        return happened.getOrDefault(instant, otherwise).replaceFirst("^The ", "the ");
    }

    private String usedUp() {
        return " The " + new Length(hand.clock().allowed()) + " of level " + hand.level() + " are used up: due.";
    }

    private void addWhatIsAhead() {
        Look look = hand.look();
        Instant due = hand.clock().dueAt();
        if (due == null || look != Look.RUNNING && look != Look.RISK) {
            return;
        }
        List<Interval> ahead = hand.ahead();
        if (!ahead.isEmpty()) {
            closeUntil(ahead.getFirst().startInclusive());
        }
        for (Interval open : ahead) {
            boolean last = open.endExclusive().equals(due);
            String words = "If nothing happens, " + (hand.countsAlways() ? "time" : "office time") + " counts on.";
            add("ahead", open.startInclusive(), open.endExclusive(), words + (last ? usedUp() : ""),
                    counted(open.length()));
        }
    }

    /** While the office is closed, that lasts until it opens and not until now. */
    private void closeUntil(Instant opening) {
        Line last = lines.getLast();
        if (before == Segment.Kind.OUTSIDE_HOURS && opening.isAfter(last.to().at())) {
            lines.removeLast();
            add(last.kind(), last.from().at(), opening, last.words(), last.counted());
        }
    }

    private void add(String kind, Instant from, Instant to, String words, @Nullable String counted) {
        lines.add(new Line(kind, moment(from), moment(to), words, counted));
    }

    private LocalMoment moment(Instant at) {
        return new LocalMoment(at, hand.zone(), hand.now());
    }

    private static String kind(Segment segment) {
        return segment.kind().text();
    }

    private static @Nullable String counted(Duration length) {
        return length.isZero() ? null : new Length(length).text();
    }
}
