package io.dueline.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One stretch of opening hours within a day, in local time: from {@code opensAt} inclusive to {@code closesAt}
 * exclusive, in seconds since local midnight. {@code closesAt} may be 86,400, which is 24:00.
 *
 * @param opensAt seconds since midnight, 0 to 86,399
 * @param closesAt seconds since midnight, after {@code opensAt}, at most 86,400
 */
public record OpeningHours(int opensAt, int closesAt) implements Comparable<OpeningHours> {
    static final int DAY = 86_400;
    private static final String TIME = "(\\d{2}):(\\d{2})(?::(\\d{2}))?";
    private static final Pattern TEXT = Pattern.compile(TIME + "-" + TIME);

    /** A whole day, 00:00-24:00. */
    public static final OpeningHours WHOLE_DAY = new OpeningHours(0, DAY);

    public OpeningHours {
        if (opensAt < 0 || closesAt > DAY || opensAt >= closesAt) {
            throw new IllegalArgumentException(
                    "opening hours must open before they close, within 00:00-24:00: " + text(opensAt, closesAt));
        }
    }

    /**
     * Reads {@code HH:MM[:SS]-HH:MM[:SS]}, where the end may be {@code 24:00}.
     *
     * @throws IllegalArgumentException if it is written otherwise, or does not open before it closes
     */
    public static OpeningHours parse(String text) {
        Matcher found = TEXT.matcher(text);
        if (!found.matches()) {
            throw new IllegalArgumentException("opening hours are written HH:MM[:SS]-HH:MM[:SS], up to 24:00");
        }
        return new OpeningHours(second(found, 1), second(found, 4));
    }

    private static int second(Matcher found, int group) {
        int hour = Integer.parseInt(found.group(group));
        int minute = Integer.parseInt(found.group(group + 1));
        int second = found.group(group + 2) == null ? 0 : Integer.parseInt(found.group(group + 2));
        int ofDay = hour * 3600 + minute * 60 + second;
        if (minute > 59 || second > 59 || ofDay > DAY) {
            throw new IllegalArgumentException("there is no such time of day; the last one is 24:00");
        }
        return ofDay;
    }

    boolean overlaps(OpeningHours other) {
        return opensAt < other.closesAt && other.opensAt < closesAt;
    }

    /** What is left of it: nothing, one part or two. */
    Stream<OpeningHours> without(OpeningHours other) {
        int before = Math.min(closesAt, other.opensAt);
        int after = Math.max(opensAt, other.closesAt);
        return Stream.concat(
                opensAt < before ? Stream.of(new OpeningHours(opensAt, before)) : Stream.empty(),
                after < closesAt ? Stream.of(new OpeningHours(after, closesAt)) : Stream.empty());
    }

    LocalDateTime opensOn(LocalDate day) {
        return at(day, opensAt);
    }

    LocalDateTime closesOn(LocalDate day) {
        return at(day, closesAt);
    }

    private static LocalDateTime at(LocalDate day, int second) {
        return second == DAY ? day.plusDays(1).atStartOfDay() : day.atTime(LocalTime.ofSecondOfDay(second));
    }

    @Override
    public int compareTo(OpeningHours other) {
        return Integer.compare(opensAt, other.opensAt);
    }

    @Override
    public String toString() {
        return text(opensAt, closesAt);
    }

    private static String text(int opensAt, int closesAt) {
        return clock(opensAt) + "-" + clock(closesAt);
    }

    private static String clock(int second) {
        String minutes = "%02d:%02d".formatted(second / 3600, second / 60 % 60);
        return second % 60 == 0 ? minutes : minutes + ":%02d".formatted(second % 60);
    }
}
