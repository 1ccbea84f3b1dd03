package io.dueline.console.policy;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.PatchFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two texts, line by line. What both have is left out, but for three lines around each change.
 *
 * @param added how many lines only the later has
 * @param removed how many lines only the earlier has
 */
record Comparison(List<Line> lines, int added, int removed) {
    private static final int AROUND = 3;

    /**
     * @param kind {@code same}, {@code added}, {@code removed}, or {@code gap} where lines are left out
     * @param before its number in the earlier text; null: it isn't there
     * @param after its number in the later text; null: it isn't there
     */
    record Line(String kind, @Nullable Integer before, @Nullable Integer after, String text) {
        /** What those hear who see no colour. */
        public String said() {
            return kind.equals("added") || kind.equals("removed") ? kind : "";
        }
    }

    public boolean isEmpty() {
        return added == 0 && removed == 0;
    }

    static Comparison of(String before, String after) {
        var walk = new Walk(lines(before));
        DiffUtils.diff(lines(before), lines(after)).getDeltas().forEach(walk::across);
        walk.sameUpTo(walk.source.size());
        return new Comparison(folded(walk.all), count(walk.all, "added"), count(walk.all, "removed"));
    }

    /** Both texts at once, from the top. */
    private static final class Walk {
        private final List<String> source;
        private final List<Line> all = new ArrayList<>();
        private int left;
        private int right;

        Walk(List<String> source) {
            this.source = source;
        }

        void across(AbstractDelta<String> delta) {
            sameUpTo(delta.getSource().getPosition());
            delta.getSource().getLines().forEach(line -> all.add(new Line("removed", ++left, null, line)));
            delta.getTarget().getLines().forEach(line -> all.add(new Line("added", null, ++right, line)));
        }

        void sameUpTo(int end) {
            while (left < end) {
                all.add(new Line("same", left + 1, ++right, source.get(left++)));
            }
        }
    }

    private static int count(List<Line> lines, String kind) {
        return (int) lines.stream().filter(line -> line.kind().equals(kind)).count();
    }

    private static List<Line> folded(List<Line> all) {
        List<Line> folded = new ArrayList<>();
        boolean gap = false;
        for (int i = 0; i < all.size(); i++) {
            boolean near = all.subList(Math.max(0, i - AROUND), Math.min(all.size(), i + AROUND + 1)).stream()
                    .anyMatch(line -> !line.kind().equals("same"));
            if (near) {
                folded.add(all.get(i));
            } else if (!gap) {
                folded.add(new Line("gap", null, null, "⋯"));
            }
            gap = !near;
        }
        return folded;
    }

    /** What changed from {@code base} to {@code mine}, done to {@code theirs} too; empty: both changed the same place. */
    static Optional<String> together(String base, String mine, String theirs) {
        try {
            var patch = DiffUtils.diff(lines(base), lines(mine));
            return Optional.of(String.join("\n", DiffUtils.patch(lines(theirs), patch)));
        } catch (PatchFailedException apart) {
            return Optional.empty();
        }
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
    }
}
