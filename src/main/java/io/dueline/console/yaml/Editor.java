package io.dueline.console.yaml;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A text with its line numbers, and what is to be said of some of them. */
public record Editor(String text, List<Line> lines, List<Remark> remarks) {

    /** @param mark {@code missed} for what can't be saved, {@code risk} for what hardly is meant; null: nothing */
    public record Line(int number, @Nullable String mark) {
        public @Nullable String style() {
            return mark == null ? null : "is-" + mark;
        }
    }

    public static Editor of(String text, List<Remark> remarks) {
        Map<Integer, Boolean> hints = remarks.stream()
                .collect(Collectors.toMap(Remark::line, Remark::hint, Boolean::logicalAnd));
        int count = text.split("\n", -1).length;
        return new Editor(text, IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Line(number, mark(hints.get(number))))
                .toList(), remarks);
    }

    private static @Nullable String mark(@Nullable Boolean hint) {
        return hint == null ? null : hint ? "risk" : "missed";
    }

    /** For the field's height, so that every line is beside its number. */
    public int rows() {
        return lines.size() + 1;
    }
}
