package io.dueline.console.whatif;

import io.dueline.console.Address;
import io.dueline.console.NotUnderstood;
import io.dueline.console.story.Picture;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event, or the instant that is looked at, being moved along the axis.
 *
 * @param what the place of its part; {@link #AS_OF}: the instant that is looked at
 * @param x where it is put; null: it is moved by a step
 * @param frame what the picture shows meanwhile
 * @param held whether it will go on
 */
record Drag(String what, @Nullable Double x, Duration by, Picture.@Nullable Frame frame, boolean held) {
    static final String AS_OF = "as-of";
    private static final Duration FINE = Duration.ofHours(12);
    private static final Duration COARSE = Duration.ofDays(4);

    /** Null: nothing is dragged. */
    static @Nullable Drag of(Address form) {
        String what = form.value("move");
        try {
            return what == null
                    ? null
                    : new Drag(what, x(form.value("x")), by(form.value("by")), frame(form.value("frame")),
                            form.value("held") != null);
        } catch (DateTimeException | NumberFormatException e) {
            throw new NotUnderstood("What was dragged can’t be told from this: " + form.question());
        }
    }

    private static @Nullable Double x(@Nullable String text) {
        return text == null ? null : Double.valueOf(text);
    }

    private static Duration by(@Nullable String text) {
        return text == null ? Duration.ZERO : Duration.parse(text);
    }

    private static Picture.@Nullable Frame frame(@Nullable String text) {
        int middle = text == null ? -1 : text.indexOf('/');
        return middle < 0
                ? null
                : new Picture.Frame(Instant.parse(text.substring(0, middle)),
                        Instant.parse(text.substring(middle + 1)));
    }

    Composition of(Lab lab) {
        if (what.equals(AS_OF)) {
            return lab.composition().asOf(moved(lab.composition().asOf(), lab.picture()));
        }
        return lab.rows().stream()
                .filter(row -> what.equals(String.valueOf(row.place())))
                .findFirst()
                .map(row -> lab.composition().with(row.place(), row.part().at(moved(row.at(), lab.picture()))))
                .orElse(lab.composition());
    }

    private Instant moved(Instant before, Picture picture) {
        return x == null ? before.plus(by) : rounded(picture.at(x), step(picture.frame()));
    }

    private static Duration step(Picture.Frame frame) {
        Duration length = Duration.between(frame.from(), frame.to());
        return Duration.ofMinutes(length.compareTo(FINE) < 0 ? 1 : length.compareTo(COARSE) < 0 ? 5 : 15);
    }

    private static Instant rounded(Instant at, Duration step) {
        long size = step.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond() + size / 2, size) * size);
    }
}
