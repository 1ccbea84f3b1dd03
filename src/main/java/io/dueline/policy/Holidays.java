package io.dueline.policy;

import io.dueline.calendar.DayHours;
import io.dueline.calendar.OpeningHours;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows the days of holidays that a calendar names by where they come from. */
public interface Holidays {
    /** None are known. */
    Holidays NONE = source -> {
        throw new UnknownHolidays(source.key(), "holidays are known by date only here");
    };

    /**
     * The days, ascending.
     *
     * @throws UnknownHolidays if there is no such source
     */
    List<Day> days(Source source);

    /**
     * A day that is closed, or part of one.
     *
     * @param closed when, in local time
     */
    record Day(LocalDate date, @Nullable String name, DayHours closed) {
        /** Closed all day. */
        public Day(LocalDate date, @Nullable String name) {
            this(date, name, DayHours.ALL_DAY);
        }

        /** Closed between two seconds of the day, the second at most 86,400. */
        public static Day between(int from, int to, LocalDate date, @Nullable String name) {
            return new Day(date, name, new DayHours(List.of(new OpeningHours(from, to))));
        }

        /** Closed also when the other is, under this name. */
        public Day with(Day other) {
            return new Day(date, name, closed.with(other.closed));
        }

        public boolean isWhole() {
            return closed.equals(DayHours.ALL_DAY);
        }
    }

    /** Where holidays come from. */
    sealed interface Source {
        /** The key under which a document names it. */
        String key();
    }

    /**
     * A country's public holidays.
     *
     * @param country its ISO 3166 code, in capital letters
     * @param region a part of it, whose own holidays count too; null: those of the whole country only
     */
    record Country(String country, @Nullable String region) implements Source {
        @Override
        public String key() {
            return "country";
        }
    }

    /** The newest iCalendar file uploaded under that id. */
    record Upload(String ics) implements Source {
        @Override
        public String key() {
            return "ics";
        }
    }
}
