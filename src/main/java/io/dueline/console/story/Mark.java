package io.dueline.console.story;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event on the axis.
 *
 * @param title what happened, for whoever points at it
 * @param label the same beside the mark; null: there is no room for it
 */
record Mark(double x, String kind, String title, @Nullable String label) {
    private static final double LETTER = 6.2;
    private static final double BESIDE = 10;

    static List<Mark> of(List<Tale> tales, Axis axis) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < tales.size(); i++) {
            Tale tale = tales.get(i);
            double x = axis.x(tale.at());
            double next = i + 1 < tales.size() ? axis.x(tales.get(i + 1).at()) - BESIDE : Picture.WIDTH;
            boolean room = x + BESIDE + tale.words().length() * LETTER < next;
            marks.add(new Mark(x, tale.kind(), tale.words(), room ? tale.words() : null));
        }
        return marks;
    }

    public double labelX() {
        return x + BESIDE;
    }
}
