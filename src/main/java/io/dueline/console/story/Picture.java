package io.dueline.console.story;

import io.dueline.calendar.BusinessCalendar;
import io.dueline.console.Office;
import io.dueline.console.Shell;
import io.dueline.console.words.LocalMoment;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A ticket's story as a picture, laid out; the template draws it. All coordinates are in the units of its view box.
 *
 * @param bands closed hours
 * @param nowX where the present is; negative: beyond the picture
 */
public record Picture(
        int height,
        int bottom,
        List<Axis.Stretch> bands,
        List<Ticks.Tick> ticks,
        List<Mark> marks,
        List<Lane> lanes,
        double nowX,
        String now,
        Axis axis) {

    /** From when to when a picture reaches. */
    public record Frame(Instant from, Instant to) {}

    static final int WIDTH = 960;
    private static final int LEFT = 108;
    private static final int RIGHT = 24;
    private static final int LANE = 44;
    private static final int FIRST_LANE = 118;
    private static final Duration LEAST = Duration.ofMinutes(10);

    public int width() {
        return WIDTH;
    }

    public Frame frame() {
        return new Frame(axis.from(), axis.to());
    }

    /** What stands at a place of the picture. */
    public Instant at(double x) {
        return axis.at(x);
    }

    public static Picture of(List<Hand> hands, List<Tale> tales, Shell shell, boolean open) {
        Instant from = from(hands, tales, shell.now());
        Instant to = to(hands, tales, open ? shell.now() : from);
        Duration margin = Duration.between(from, to).dividedBy(30).plus(LEAST.dividedBy(5));
        return within(new Frame(from.minus(margin), to.plus(margin)), hands, tales, shell);
    }

    /** In a frame that is given, so that nothing moves but what changes. */
    public static Picture within(Frame frame, List<Hand> hands, List<Tale> tales, Shell shell) {
        Instant now = shell.now();
        BusinessCalendar calendar = calendar(hands);
        Axis axis = Axis.of(calendar, frame.from(), frame.to(), LEFT, (double) WIDTH - LEFT - RIGHT);
        ZoneId zone = Office.isAlwaysOpen(calendar) ? shell.zone() : calendar.zone();
        List<Lane> lanes = lanes(hands, axis, now);
        int bottom = FIRST_LANE + LANE * lanes.size() - 14;
        return new Picture(
                bottom + 26, bottom, axis.closed(), Ticks.of(axis, zone), Mark.of(tales, axis), lanes,
                axis.reaches(now) ? axis.x(now) : -1, new LocalMoment(now, zone, now).text(), axis);
    }

    /** The one that most clocks go by, of those that ever close. */
    private static BusinessCalendar calendar(List<Hand> hands) {
        return hands.stream()
                .map(hand -> hand.clock().promise().calendar())
                .min(Comparator.comparing(Office::isAlwaysOpen))
                .orElseGet(Picture::noCalendar);
    }

    private static BusinessCalendar noCalendar() {
        return new BusinessCalendar(ZoneOffset.UTC, Map.of(), Map.of());
    }

    private static Instant from(List<Hand> hands, List<Tale> tales, Instant now) {
        return Stream.concat(hands.stream().map(hand -> hand.clock().startedAt()), tales.stream().map(Tale::at))
                .min(Comparator.naturalOrder())
                .orElse(now);
    }

    private static Instant to(List<Hand> hands, List<Tale> tales, Instant least) {
        return Stream.of(
                Stream.of(least),
                hands.stream().filter(Picture::isPending).map(hand -> hand.clock().dueAt()),
                hands.stream().map(hand -> hand.clock().endedAt()),
                tales.stream().map(Tale::at))
                .flatMap(all -> all)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(least);
    }

    /** What was met in time needs no room beyond its end. */
    private static boolean isPending(Hand hand) {
        return hand.clock().isLive() || hand.breachedAt() != null;
    }

    private static List<Lane> lanes(List<Hand> hands, Axis axis, Instant now) {
        Map<String, List<Hand>> byMetric = new LinkedHashMap<>();
        hands.forEach(hand -> byMetric.computeIfAbsent(hand.clock().metric().id(), id -> new ArrayList<>()).add(hand));
        Collection<List<Hand>> groups = byMetric.values();
        List<Lane> lanes = new ArrayList<>();
        groups.forEach(group -> lanes.add(Lane.of(group, axis, FIRST_LANE + LANE * lanes.size())));
        return lanes;
    }
}
