package io.dueline.policy.reader;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;

/**
 * Compiles RE2 patterns. RE2 writes out counted repetitions, so that a short pattern such as {@code ((a{999}){999}){999}}
 * would fill the memory; how long it would get is found out before.
 */
final class Patterns {
    private static final int LARGEST = 2_000;
    /** What a repetition may apply to: a quotation, an escape, a class or a character; or a repetition itself. */
    private static final java.util.regex.Pattern TOKEN = java.util.regex.Pattern.compile(
            "(?s)\\\\Q(.*?)(?:\\\\E|$)|\\\\.|\\[\\^?\\]?(?:\\[:.*?:\\]|\\\\.|[^\\]])*+\\]?|\\{(\\d+)(,?)(\\d*)\\}|.");

    private Patterns() {}

    /** @throws IllegalArgumentException if it is no pattern, or too large; the message says why */
    static Pattern compile(String text) {
        if (size(text) > LARGEST) {
            throw new IllegalArgumentException("is too large a pattern: written out, its repetitions must stay within "
                    + LARGEST + " characters");
        }
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("is no RE2 regular expression: " + e.getMessage(), e);
        }
    }

    /** How many characters it would have without counted repetitions, roughly. */
    private static double size(String text) {
        Deque<Group> open = new ArrayDeque<>();
        Group group = new Group();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            if (token.group().equals("(")) {
                open.push(group);
                group = new Group();
            } else if (token.group().equals(")") && !open.isEmpty()) {
                group = open.pop().add(group.size);
            } else if (token.group(2) != null) {
                group.repeat(times(token));
            } else {
                group.add(token.group(1) == null ? 1 : token.group(1).length());
            }
        }
        return open.stream().mapToDouble(outer -> outer.size).sum() + group.size;
    }

    private static double times(Matcher repetition) {
        String most = repetition.group(4).isEmpty() ? repetition.group(2) : repetition.group(4);
        return Math.max(1, Double.parseDouble(most) + (repetition.group(3).isEmpty() ? 0 : 1));
    }

    /** What is between two brackets; floating point, so that it can't overflow. */
    private static final class Group {
        private double size;
        private double last;

        Group add(double more) {
            last = Math.max(1, more);
            size += last;
            return this;
        }

        void repeat(double times) {
            size += last * (times - 1);
            last *= times;
        }
    }
}
