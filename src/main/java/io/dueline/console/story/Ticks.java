package io.dueline.console.story;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The marks of an axis, at round local times, as close to each other as can be read: in open hours, and in closed ones where
 * there are no others.
 */
final class Ticks {
    private static final double APART = 64;
    private static final double LETTER = 6.6;
    private static final List<Duration> STEPS = List.of(
            Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(30),
            Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(4), Duration.ofDays(1));
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    /** @param label null: there is no room for one */
    record Tick(double x, @Nullable String label) {}

    private final Axis axis;
    private final ZoneId zone;
    private final List<Tick> ticks = new ArrayList<>();
    private @Nullable LocalDate day;
    private double free = Double.NEGATIVE_INFINITY;

    private Ticks(Axis axis, ZoneId zone) {
        this.axis = axis;
        this.zone = zone;
    }

    static List<Tick> of(Axis axis, ZoneId zone) {
        var ticks = new Ticks(axis, zone);
        List<Axis.Stretch> stretches = axis.open().isEmpty() ? axis.closed() : axis.open();
        Duration step = step(stretches);
        stretches.forEach(stretch -> ticks.add(stretch, step));
        return ticks.ticks;
    }

    private static Duration step(List<Axis.Stretch> stretches) {
        double width = stretches.stream().mapToDouble(Axis.Stretch::width).sum();
        double seconds = stretches.stream()
                .mapToDouble(one -> Duration.between(one.from(), one.to()).toSeconds()).sum();
        return STEPS.stream()
                .filter(step -> step.toSeconds() * width >= APART * seconds)
                .findFirst()
                .orElse(STEPS.getLast());
    }

    private void add(Axis.Stretch stretch, Duration step) {
        if (step.equals(STEPS.getLast())) {
            addDays(stretch);
            return;
        }
        ZonedDateTime from = stretch.from().atZone(zone);
        long size = step.toSeconds();
        long before = Math.floorDiv(from.toLocalTime().toSecondOfDay(), size) * size;
        ZonedDateTime tick = from.toLocalDate().atStartOfDay(zone).plusSeconds(before);
        for (; !tick.toInstant().isAfter(stretch.to()); tick = tick.plus(step)) {
            if (!tick.toInstant().isBefore(stretch.from())) {
                add(tick);
            }
        }
    }

    /** A long open stretch has several days, a short one a part of one. */
    private void addDays(Axis.Stretch stretch) {
        ZonedDateTime first = stretch.from().atZone(zone);
        addDay(stretch.from(), first.toLocalDate());
        ZonedDateTime midnight = first.toLocalDate().plusDays(1).atStartOfDay(zone);
        for (; midnight.toInstant().isBefore(stretch.to()); midnight = midnight.plusDays(1)) {
            addDay(midnight.toInstant(), midnight.toLocalDate());
        }
    }

    private void addDay(Instant at, LocalDate date) {
        if (!date.equals(day)) {
            add(axis.x(at), date.format(DAY));
            day = date;
        }
    }

    private void add(ZonedDateTime tick) {
        boolean newDay = !tick.toLocalDate().equals(day);
        String label = newDay ? tick.format(DAY) + " " + tick.format(HOUR) : tick.format(HOUR);
        if (add(axis.x(tick.toInstant()), label)) {
            day = tick.toLocalDate();
        }
    }

    private boolean add(double x, String label) {
        double half = label.length() * LETTER / 2;
        boolean room = x - half >= free;
        ticks.add(new Tick(x, room ? label : null));
        free = room ? x + half + LETTER : free;
        return room;
    }
}
