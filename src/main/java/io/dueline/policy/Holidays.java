package io.dueline.policy;

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

    /** A day that is closed. */
    record Day(LocalDate date, @Nullable String name) {}

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
