package io.dueline.calendar;

import static io.dueline.calendar.Calendars.BERLIN;
import static io.dueline.calendar.Calendars.day;
import static io.dueline.calendar.Calendars.everyDay;
import static io.dueline.calendar.Calendars.local;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A business day later is the same local time on the next working day. */
class BusinessDaysTest {
    /** Monday to Thursday with a lunch break, a short Friday, late on Wednesdays; Monday 8 June is a holiday. */
    private static final BusinessCalendar OFFICE = new BusinessCalendar(BERLIN,
            Map.of(DayOfWeek.MONDAY, day("09:00-12:00", "13:00-17:00"), DayOfWeek.TUESDAY, day("09:00-17:00"),
                    DayOfWeek.WEDNESDAY, day("11:00-20:00"), DayOfWeek.THURSDAY, day("09:00-12:00", "13:00-17:00"),
                    DayOfWeek.FRIDAY, day("09:00-14:00")),
            Map.of(LocalDate.parse("2026-06-08"), DayHours.CLOSED));
    private static final BusinessCalendar ALWAYS = everyDay(BERLIN, "00:00-24:00");

    @ParameterizedTest(name = "{0} + {1}bd = {2}: {3}")
    @CsvSource(textBlock = """
            2026-06-01T10:00, 1,  2026-06-02T10:00, the same time on the next day
            2026-06-01T10:00, 3,  2026-06-04T10:00, and on the third
            2026-06-01T09:00, 1,  2026-06-02T09:00, from opening to opening
            2026-06-01T07:00, 1,  2026-06-02T09:00, before opening it counts from the opening
            2026-06-01T18:00, 1,  2026-06-03T11:00, after closing it counts from the next day's opening
            2026-06-01T17:00, 1,  2026-06-03T11:00, closing time itself is closed
            2026-06-01T12:30, 1,  2026-06-02T13:00, at lunch it counts from the end of it
            2026-06-03T12:30, 1,  2026-06-04T12:30, a time that is within the next day's lunch stays
            2026-06-03T19:00, 1,  2026-06-04T17:00, a day that closes earlier is left at its closing
            2026-06-02T09:30, 1,  2026-06-03T11:00, a day that opens later at its opening
            2026-06-04T15:00, 1,  2026-06-05T14:00, a short Friday ends with it
            2026-06-05T10:00, 1,  2026-06-09T10:00, neither the weekend nor the holiday counts
            2026-06-06T10:00, 1,  2026-06-10T11:00, at the weekend it counts from the first opening after the holiday
            2026-06-02T10:00, -1, 2026-06-01T10:00, backwards
            2026-06-09T10:00, -1, 2026-06-05T10:00, backwards over weekend and holiday
            2026-06-08T10:00, -1, 2026-06-04T14:00, outside hours backwards it counts from the last closing
            2026-06-06T10:00, 0,  2026-06-06T10:00, no days at all stay outside hours
            """)
    void the_same_local_time(String start, int days, String end, String because) {
        assertThat(OFFICE.addBusinessDays(local(OFFICE, start), days)).isEqualTo(local(OFFICE, end));
    }

    @ParameterizedTest(name = "{0} + {1}bd = {2}: {3}")
    @CsvSource(textBlock = """
            2026-06-05T23:30, 1,  2026-06-06T23:30, around the clock every day is one
            2026-03-28T12:00, 1,  2026-03-29T12:00, over a short night it is 23 hours
            2026-10-24T12:00, 1,  2026-10-25T12:00, and over a long one 25
            2026-03-28T02:30, 1,  2026-03-29T03:30, a time that does not exist moves forward
            2026-10-24T02:30, 1,  2026-10-25T02:30, one that exists twice is the earlier
            2026-06-01T00:00, 1,  2026-06-02T00:00, from midnight to midnight
            2026-06-02T00:00, -1, 2026-06-01T00:00, and back
            """)
    void around_the_clock(String start, int days, String end, String because) {
        assertThat(ALWAYS.addBusinessDays(local(ALWAYS, start), days)).isEqualTo(local(ALWAYS, end));
    }

    @Test
    void a_closing_at_midnight_is_of_the_day_that_it_ends() {
        BusinessCalendar evenings = new BusinessCalendar(BERLIN, Map.of(DayOfWeek.MONDAY, day("18:00-24:00")),
                Map.of());
        assertThat(evenings.addBusinessDays(local(evenings, "2026-06-09T12:00"), -1))
                .isEqualTo(local(evenings, "2026-06-02T00:00"));
    }

    @Test
    void without_enough_working_days_it_says_how_far_it_looked() {
        var once = new BusinessCalendar(BERLIN, Map.of(), Map.of(LocalDate.parse("2026-06-01"), day("09:00-17:00")));
        assertThatThrownBy(() -> once.addBusinessDays(local(once, "2026-06-01T10:00"), 1))
                .isInstanceOf(SearchTooLong.class)
                .hasMessageContaining("from 2026-06-01T08:00:00Z to 2056-");
    }
}
