package io.dueline.console.story;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event on the axis.
 *
 * @param y events that happened close together stand on several lines, so that none hides another
 * @param title what happened, for whoever points at it
 * @param label the same beside the mark; null: there is no room for it
 */
record Mark(double x, double y, String kind, String title, @Nullable String label) {
    private static final double LETTER = 6.2;
    private static final double BESIDE = 10;
    private static final double WIDE = 11;
    private static final double[] LINES = {76, 63, 89};

    static List<Mark> of(List<Tale> tales, Axis axis) {
        List<Mark> marks = new ArrayList<>();
        double[] next = {Picture.WIDTH, Picture.WIDTH, Picture.WIDTH};
        for (Tale tale : tales.reversed()) {
            double x = axis.x(tale.at());
            int line = line(x, next);
            boolean room = x + BESIDE + tale.words().length() * LETTER < next[line] - BESIDE;
            marks.addFirst(new Mark(x, LINES[line], tale.kind(), tale.words(), room ? tale.words() : null));
            next[line] = x;
        }
        return marks;
    }

    /** The first line that has room for one more before the next mark; the roomiest if there is none. */
    private static int line(double x, double[] next) {
        int roomiest = 0;
        for (int line = 0; line < next.length; line++) {
            if (next[line] - x >= WIDE) {
                return line;
            }
            roomiest = next[line] > next[roomiest] ? line : roomiest;
        }
        return roomiest;
    }

    public double textY() {
        return y + 4;
    }

    public double labelX() {
        return x + BESIDE;
    }
}
