package io.dueline.console.story;

import io.dueline.calendar.BusinessCalendar;
import io.dueline.calendar.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Time from left to right. Open time has one scale; closed stretches are squeezed, so that a night takes the room of an
 * hour or two and not of half the picture.
 */
final class Axis {
    private static final double SQUEEZED = 96;
    private static final double MOST_CLOSED = 0.3;
    private static final int MOST_STRETCHES = 400;

    /** A part of the axis on which time runs evenly. */
    record Stretch(Instant from, Instant to, boolean open, double x, double width) {
        private double at(Instant instant) {
            double part = (double) millis(from, instant) / Math.max(1, millis(from, to));
            return x + width * Math.clamp(part, 0, 1);
        }

        private Instant instant(double place) {
            double part = width == 0 ? 0 : Math.clamp((place - x) / width, 0, 1);
            return from.plusMillis(Math.round(part * millis(from, to)));
        }
    }

    private final List<Stretch> stretches;

    private Axis(List<Stretch> stretches) {
        this.stretches = stretches;
    }

    static Axis of(BusinessCalendar calendar, Instant from, Instant to, double left, double width) {
        List<Interval> open = calendar.openIntervals(from, to);
        List<Stretch> parts = open.size() > MOST_STRETCHES
                ? List.of(new Stretch(from, to, true, 0, 0))
                : parts(open, from, to);
        return new Axis(laidOut(parts, left, width));
    }

    private static List<Stretch> parts(List<Interval> open, Instant from, Instant to) {
        List<Stretch> parts = new ArrayList<>();
        Instant reached = from;
        for (Interval one : open) {
            addClosed(parts, reached, one.startInclusive());
            parts.add(new Stretch(one.startInclusive(), one.endExclusive(), true, 0, 0));
            reached = one.endExclusive();
        }
        addClosed(parts, reached, to);
        return parts;
    }

    private static void addClosed(List<Stretch> parts, Instant from, Instant to) {
        if (from.isBefore(to)) {
            parts.add(new Stretch(from, to, false, 0, 0));
        }
    }

    private static List<Stretch> laidOut(List<Stretch> parts, double left, double width) {
        double open = parts.stream().filter(Stretch::open).mapToDouble(Axis::length).sum();
        long closed = parts.stream().filter(part -> !part.open()).count();
        if (open == 0 || closed == 0) {
            return placed(parts, left, width / Math.max(1, parts.stream().mapToDouble(Axis::length).sum()), width);
        }
        double most = Math.min(SQUEEZED, width * MOST_CLOSED / closed);
        double scale = (width - most * closed) / open;
        for (int round = 0; round < 8; round++) {
            double present = scale;
            double taken = parts.stream()
                    .filter(part -> !part.open())
                    .mapToDouble(part -> Math.min(most, length(part) * present))
                    .sum();
            scale = (width - taken) / open;
        }
        return placed(parts, left, scale, most);
    }

    private static List<Stretch> placed(List<Stretch> parts, double left, double scale, double mostClosed) {
        List<Stretch> placed = new ArrayList<>();
        double x = left;
        for (Stretch part : parts) {
            double natural = length(part) * scale;
            double width = part.open() ? natural : Math.min(mostClosed, natural);
            placed.add(new Stretch(part.from(), part.to(), part.open(), x, width));
            x += width;
        }
        return placed;
    }

    private static double length(Stretch part) {
        return millis(part.from(), part.to()) / 1000.0;
    }

    private static long millis(Instant from, Instant to) {
        return Duration.between(from, to).toMillis();
    }

    /** What lies beyond either end is put at that end. */
    double x(Instant at) {
        for (Stretch stretch : stretches) {
            if (!at.isAfter(stretch.to())) {
                return stretch.at(at);
            }
        }
        Stretch last = stretches.getLast();
        return last.x() + last.width();
    }

    /** What {@link #x} puts there; the instant of the nearer end where it lies beyond one. */
    Instant at(double x) {
        for (Stretch stretch : stretches) {
            if (x <= stretch.x() + stretch.width()) {
                return stretch.instant(x);
            }
        }
        return to();
    }

    Instant from() {
        return stretches.getFirst().from();
    }

    Instant to() {
        return stretches.getLast().to();
    }

    boolean reaches(Instant at) {
        return !at.isBefore(from()) && !at.isAfter(to());
    }

    List<Stretch> closed() {
        return stretches.stream().filter(stretch -> !stretch.open()).toList();
    }

    List<Stretch> open() {
        return stretches.stream().filter(Stretch::open).toList();
    }
}
