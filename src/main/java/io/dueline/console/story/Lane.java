package io.dueline.console.story;

import io.dueline.calendar.Interval;
import io.dueline.console.words.Look;
import io.dueline.console.words.Names;
import io.dueline.timeline.Segment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of one metric, one beside the other.
 *
 * @param y the middle of its bars
 * @param warnings where they warned, and will
 */
record Lane(String name, double y, List<Bar> bars, List<Double> warnings, List<Pin> pins) {

    /**
     * A part of a clock.
     *
     * @param kind {@code counted}, {@code outside-hours}, {@code paused}, {@code overdue}, or {@code ahead} until due
     */
    record Bar(double x, double width, String kind, String style) {}

    /**
     * Where a clock is due.
     *
     * @param clock its id
     * @param label null: there is no room for one
     * @param before whether the label stands left of it
     */
    record Pin(double x, String style, String clock, @Nullable String label, boolean before) {}

    static Lane of(List<Hand> hands, Axis axis, double y) {
        List<Bar> bars = new ArrayList<>();
        hands.forEach(hand -> bars(hand, axis, bars));
        return new Lane(Names.of(hands.getFirst().clock().metric().id()), y, bars, warnings(hands, axis),
                pins(hands, axis));
    }

    private static List<Double> warnings(List<Hand> hands, Axis axis) {
        return hands.stream()
                .flatMap(hand -> hand.warnings().stream())
                .filter(axis::reaches)
                .map(axis::x)
                .toList();
    }

    private static void bars(Hand hand, Axis axis, List<Bar> bars) {
        for (Segment segment : hand.ledger()) {
            bars(segment, hand, axis, bars);
        }
        Instant reached = hand.now();
        for (Interval open : hand.ahead()) {
            add(bars, axis, reached, open.startInclusive(), "outside-hours", hand);
            add(bars, axis, open.startInclusive(), open.endExclusive(), "ahead", hand);
            reached = open.endExclusive();
        }
    }

    private static void bars(Segment segment, Hand hand, Axis axis, List<Bar> bars) {
        Instant from = segment.fromInclusive();
        Instant to = segment.toExclusive();
        Instant breach = hand.breachedAt();
        String kind = segment.kind().text();
        if (segment.kind() != Segment.Kind.COUNTED || breach == null || !to.isAfter(breach)) {
            add(bars, axis, from, to, kind, hand);
            return;
        }
        Instant split = breach.isAfter(from) ? breach : from;
        add(bars, axis, from, split, kind, hand);
        add(bars, axis, split, to, "overdue", hand);
    }

    private static void add(List<Bar> bars, Axis axis, Instant from, Instant to, String kind, Hand hand) {
        if (from.isBefore(to)) {
            double x = axis.x(from);
            bars.add(new Bar(x, Math.max(1, axis.x(to) - x), kind, hand.face().style()));
        }
    }

    private static List<Pin> pins(List<Hand> hands, Axis axis) {
        List<Hand> pinned = hands.stream()
                .filter(hand -> hand.look() != Look.CANCELLED && isInSight(hand.clock().dueAt(), axis))
                .toList();
        var room = new Room(pinned.stream().map(hand -> axis.x(hand.clock().dueAt())).toList());
        return pinned.reversed().stream()
                .map(hand -> pin(hand, axis, room))
                .toList()
                .reversed();
    }

    private static boolean isInSight(@Nullable Instant due, Axis axis) {
        return due != null && axis.reaches(due);
    }

    private static Pin pin(Hand hand, Axis axis, Room room) {
        Look look = hand.look();
        double x = axis.x(hand.clock().dueAt());
        String due = "due " + hand.left().due().text();
        String label = look == Look.OVERDUE || look == Look.MISSED ? due + " · " + hand.left().amount() : due;
        boolean before = x + Room.width(label) > Picture.WIDTH;
        String shown = room.has(x, label, before) ? label : room.has(x, due, before) ? due : null;
        return new Pin(x, hand.face().style(), hand.id(), shown, before);
    }

    /** What of a lane is still free for labels: they cover neither one another nor a pin. */
    private static final class Room {
        private static final double LETTER = 6.4;
        private final List<Double> pins;
        private final List<double[]> taken = new ArrayList<>();

        Room(List<Double> pins) {
            this.pins = pins;
        }

        static double width(String label) {
            return label.length() * LETTER + 8;
        }

        boolean has(double x, String label, boolean before) {
            double from = before ? x - width(label) : x;
            double to = from + width(label);
            boolean free = taken.stream().noneMatch(one -> from < one[1] && to > one[0])
                    && pins.stream().noneMatch(pin -> pin != x && from < pin && pin < to);
            if (free) {
                taken.add(new double[]{from, to});
            }
            return free;
        }
    }
}
