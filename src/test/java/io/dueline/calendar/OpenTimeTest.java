package io.dueline.calendar;

import static io.dueline.calendar.Calendars.BERLIN;
import static io.dueline.calendar.Calendars.day;
import static io.dueline.calendar.Calendars.everyDay;
import static io.dueline.calendar.Calendars.local;
import static io.dueline.calendar.Calendars.weekdays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenTimeTest {
    private static final BusinessCalendar OFFICE = weekdays(BERLIN, "09:00-12:00", "13:00-17:00");

    @ParameterizedTest(name = "{0} + {1} = {2}: {3}")
    @CsvSource(textBlock = """
            2026-06-01T09:00, PT1H,  2026-06-01T10:00, counted from opening
            2026-06-01T08:00, PT1H,  2026-06-01T10:00, before opening nothing counts
            2026-06-01T11:30, PT1H,  2026-06-01T13:30, lunch does not count
            2026-06-01T11:00, PT1H,  2026-06-01T12:00, what ends on closing time is closing time
            2026-06-01T12:00, PT1H,  2026-06-01T14:00, closing time itself is closed
            2026-06-01T16:00, PT1H,  2026-06-01T17:00, the evening's closing time is not the next opening
            2026-06-05T16:30, PT1H,  2026-06-08T09:30, the weekend does not count
            2026-06-06T10:00, PT0S,  2026-06-06T10:00, nothing to add stays outside hours
            2026-06-01T09:00, PT35H, 2026-06-05T17:00, a whole week ends on Friday evening
            2026-06-01T10:00, PT-1H, 2026-06-01T09:00, backwards to opening
            2026-06-08T09:30, PT-1H, 2026-06-05T16:30, backwards over the weekend
            2026-06-01T13:00, PT-1H, 2026-06-01T11:00, backwards over lunch
            2026-06-01T14:00, PT-1H, 2026-06-01T13:00, backwards it is the latest instant and so an opening
            """)
    void adds_open_time(String start, Duration openTime, String end, String because) {
        assertThat(OFFICE.add(local(OFFICE, start), openTime)).isEqualTo(local(OFFICE, end));
    }

    @ParameterizedTest(name = "{0} to {1} = {2}: {3}")
    @CsvSource(textBlock = """
            2026-06-01T09:00, 2026-06-01T10:00, PT1H,  within hours
            2026-06-01T07:00, 2026-06-01T20:00, PT7H,  a day
            2026-06-01T12:00, 2026-06-01T13:00, PT0S,  lunch
            2026-06-05T16:59:59.5, 2026-06-08T09:00:00.25, PT0.75S, parts of a second count
            2026-06-01T00:00, 2026-06-08T00:00, PT35H, a week
            2026-06-02T10:00, 2026-06-01T10:00, PT0S,  an end before the start is nothing
            """)
    void measures_open_time(String start, String end, Duration openTime, String because) {
        assertThat(OFFICE.between(local(OFFICE, start), local(OFFICE, end))).isEqualTo(openTime);
    }

    @ParameterizedTest(name = "{0} on {1} is open for {2}: {3}")
    @CsvSource(textBlock = """
            01:00-05:00, 2026-03-29, PT3H,    an hour is missing in the night the clocks go forward
            01:00-05:00, 2026-10-25, PT5H,    and there twice when they go back
            02:30-05:00, 2026-03-29, PT1H30M, an opening inside the gap moves forward by the gap
            01:45-02:30, 2026-03-29, PT45M,   so does a closing
            02:30-03:00, 2026-03-29, PT0S,    hours that invert in the gap are no hours
            02:00-03:00, 2026-03-29, PT0S,    nor is the gap itself
            02:30-03:30, 2026-10-25, PT2H,    an opening inside the overlap is the earlier one
            01:30-02:30, 2026-10-25, PT1H,    and so is a closing
            00:00-24:00, 2026-03-29, PT23H,   a whole day is as long as it is
            00:00-24:00, 2026-10-25, PT25H,   or as short
            22:00-24:00, 2026-03-28, PT2H,    24:00 is the next day's midnight
            02:00-02:30 03:00-04:00, 2026-03-29, PT1H,  hours that overlap only as instants count once
            02:15-02:45 03:00-03:10, 2026-03-29, PT40M, those that the gap moves behind the next ones beside them
            """)
    void follows_the_zones_own_clock(String hours, LocalDate date, Duration openTime, String because) {
        var calendar = new BusinessCalendar(BERLIN, Map.of(), Map.of(date, day(hours.split(" "))));
        Instant from = date.minusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();

        assertThat(calendar.between(from, from.plus(Duration.ofDays(5)))).isEqualTo(openTime);
    }

    @Test
    void the_hours_of_a_date_that_is_left_out_count_once_beside_those_of_the_next() {
        LocalDate leftOut = LocalDate.parse("2011-12-30");
        var calendar = new BusinessCalendar(ZoneId.of("Pacific/Apia"), Map.of(),
                Map.of(leftOut, day("09:00-10:00"), leftOut.plusDays(1), day("08:00-09:30")));

        assertThat(calendar.between(Instant.parse("2011-12-29T00:00:00Z"), Instant.parse("2012-01-02T00:00:00Z")))
                .isEqualTo(Duration.ofHours(2));
    }

    @Test
    void around_the_clock_is_one_interval_over_midnight_and_clock_changes() {
        BusinessCalendar always = everyDay(BERLIN, "00:00-24:00");
        Instant start = Instant.parse("2026-03-20T10:00:00Z");
        Instant end = Instant.parse("2026-11-20T10:00:00Z");

        assertThat(always.openIntervals(start, end)).containsExactly(new Interval(start, end));
        assertThat(always.add(start, Duration.ofHours(5_880))).isEqualTo(end);
    }

    @Test
    void an_exception_wins_over_the_weekly_hours() {
        var week = Map.of(java.time.DayOfWeek.THURSDAY, day("09:00-17:00"));
        var special = Map.of(LocalDate.parse("2026-12-24"), day("09:00-12:00"));
        var calendar = new BusinessCalendar(BERLIN, week, special);

        assertThat(calendar.add(local(calendar, "2026-12-24T11:00"), Duration.ofHours(2)))
                .isEqualTo(local(calendar, "2026-12-31T10:00"));
    }

    @Test
    void a_search_without_end_says_where_it_looked() {
        var calendar = new BusinessCalendar(BERLIN, Map.of(),
                Map.of(LocalDate.parse("2026-12-24"), day("09:00-12:00")));

        assertThatThrownBy(() -> calendar.add(Instant.parse("2026-06-01T00:00:00Z"), Duration.ofHours(4)))
                .isInstanceOf(SearchTooLong.class)
                .hasMessage("not enough open time: looked from 2026-06-01T00:00:00Z to 2056-06-01T00:00:00Z");
        assertThat(calendar.neverOpens()).isFalse();
        assertThat(new BusinessCalendar(BERLIN, Map.of(), Map.of()).neverOpens()).isTrue();
    }

    @Test
    void seconds_and_far_away_years_are_exact() {
        BusinessCalendar calendar = weekdays(BERLIN, "09:00:10-09:00:40");

        assertThat(calendar.add(local(calendar, "1975-01-06T09:00:00"), Duration.ofSeconds(45)))
                .isEqualTo(local(calendar, "1975-01-07T09:00:25"));
        assertThat(calendar.add(local(calendar, "2199-01-07T09:00:00"), Duration.ofSeconds(45)))
                .isEqualTo(local(calendar, "2199-01-08T09:00:25"));
        assertThat(calendar.add(local(calendar, "2026-01-06T09:00:00"), Duration.ofSeconds(45)))
                .isEqualTo(local(calendar, "2026-01-07T09:00:25"));
    }

    @ParameterizedTest
    @CsvSource({"9:00-17:00", "09:00", "17:00-09:00", "09:00-09:00", "09:60-10:00", "09:00-24:01",
            "25:00-26:00"})
    void opening_hours_that_make_no_sense_are_refused(String hours) {
        assertThatThrownBy(() -> OpeningHours.parse(hours)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void overlapping_hours_are_named() {
        assertThatThrownBy(() -> day("12:00-17:00", "09:00-12:30"))
                .hasMessage("opening hours overlap: 09:00-12:30 and 12:00-17:00");
    }
}
