package io.dueline.holiday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueline.policy.Holidays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which days an iCalendar file closes, from 2016 to 2056. */
class CalendarFileTest {
    private static FoundDays read(String... events) {
        String all = String.join("\n", events);
        String file = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//team//closures//EN\n" + all + "\nEND:VCALENDAR\n";
        return CalendarFile.read(file.replace("\n", "\r\n"), Span.around(2026));
    }

    private static String event(String properties) {
        return "BEGIN:VEVENT\nUID:" + properties.hashCode() + "\nDTSTAMP:20260101T000000Z\n"
                + properties.replace("; ", "\n") + "\nEND:VEVENT";
    }

    private static List<String> days(String properties) {
        return closed(read(event(properties)));
    }

    /** The dates, with the hours that are closed where that is not the whole day. */
    private static List<String> closed(FoundDays found) {
        return found.days().stream()
                .map(day -> day.date() + (day.isWhole() ? "" : " " + day.closed().hours()))
                .toList();
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            DTSTART;VALUE=DATE:20261224|2026-12-24|a day
            DTSTART;VALUE=DATE:20261224; DTEND;VALUE=DATE:20261227|2026-12-24 2026-12-25 2026-12-26|some days, the end not among them
            DTSTART;VALUE=DATE:20541224; RRULE:FREQ=YEARLY|2054-12-24 2055-12-24 2056-12-24|every year, as far as is looked
            DTSTART;VALUE=DATE:20261201; RRULE:FREQ=WEEKLY;COUNT=3|2026-12-01 2026-12-08 2026-12-15|every week, so many times
            DTSTART;VALUE=DATE:20261201; RRULE:FREQ=DAILY;UNTIL=20261204; EXDATE;VALUE=DATE:20261202|2026-12-01 2026-12-03 2026-12-04|every day but one
            DTSTART;VALUE=DATE:20260528; RRULE:FREQ=YEARLY;BYMONTH=5;BYDAY=-1TH;COUNT=2|2026-05-28 2027-05-27|the last Thursday in May
            DTSTART;VALUE=DATE:20260601; RDATE;VALUE=DATE:20260703|2026-06-01 2026-07-03|another date
            DTSTART;TZID=Europe/Sofia:20261224T000000; DTEND;TZID=Europe/Sofia:20261225T000000|2026-12-24|from midnight to midnight in a zone
            DTSTART;TZID=Europe/Sofia:20261223T180000; DTEND;TZID=Europe/Sofia:20261225T120000|2026-12-23 [18:00-24:00] 2026-12-24 2026-12-25 [00:00-12:00]|some days, the first and the last in part
            DTSTART;TZID=Europe/Sofia:20261224T120000; DTEND;TZID=Europe/Sofia:20261224T130030|2026-12-24 [12:00-13:00:30]|part of a day
            DTSTART;TZID=Europe/Sofia:20261224T120000; DURATION:PT2H|2026-12-24 [12:00-14:00]|for so long
            DTSTART:20261201T150000; DTEND:20261201T170000; RRULE:FREQ=MONTHLY;COUNT=2|2026-12-01 [15:00-17:00] 2027-01-01 [15:00-17:00]|part of a day every month
            DTSTART:20261224T000000; DTEND:20261225T000000|2026-12-24|in local time, wherever that is
            DTSTART:20261224T000000Z; DTEND:20261225T000000Z|2026-12-24|in UTC
            DTSTART;VALUE=DATE:20261224; STATUS:CANCELLED||what is called off closes nothing
            DTSTART;VALUE=DATE:19990101||what was long ago is left out
            """)
    void what_is_closed(String properties, String expected, String because) {
        assertThat(String.join(" ", days(properties))).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void times_in_utc_are_meant_for_the_files_own_zone() {
        FoundDays found = read("X-WR-TIMEZONE:Europe/Sofia",
                event("SUMMARY:Offsite; DTSTART:20261223T220000Z; DTEND:20261224T220000Z"));
        assertThat(found.days()).containsExactly(new Holidays.Day(java.time.LocalDate.of(2026, 12, 24), "Offsite"));
    }

    @Test
    void what_takes_no_time_is_named() {
        FoundDays found = read(event("SUMMARY:Reminder; DTSTART:20261224T120000; DTEND:20261224T120000"));
        assertThat(found).isEqualTo(new FoundDays(List.of(), List.of("Reminder")));
    }

    @Test
    void parts_of_a_day_are_closed_together_under_the_first_name() {
        FoundDays found = read(
                event("SUMMARY:Lunch; DTSTART:20261224T120000; DTEND:20261224T130000"),
                event("SUMMARY:Party; DTSTART:20261224T123000; DTEND:20261225T000000"));
        assertThat(closed(found)).containsExactly("2026-12-24 [12:00-24:00]");
        assertThat(found.days().getFirst().name()).isEqualTo("Lunch");
    }

    private static String replacing(String uid, String properties) {
        return event(properties).replaceFirst("UID:.*", "UID:" + uid);
    }

    @Test
    void a_time_that_was_moved_or_called_off_is_not_closed_where_it_was() {
        FoundDays found = read(
                replacing("team-day", "DTSTART;VALUE=DATE:20261201; RRULE:FREQ=WEEKLY;COUNT=4"),
                replacing("team-day", "RECURRENCE-ID;VALUE=DATE:20261208; DTSTART;VALUE=DATE:20261210"),
                replacing("team-day",
                        "RECURRENCE-ID;VALUE=DATE:20261215; DTSTART;VALUE=DATE:20261215; STATUS:CANCELLED"));
        assertThat(closed(found)).containsExactly("2026-12-01", "2026-12-10", "2026-12-22");
    }

    @Test
    void a_time_that_was_moved_is_known_in_whatever_zone_it_is_written() {
        FoundDays found = read(
                replacing("training",
                        "DTSTART;TZID=Europe/Sofia:20261201T100000; DTEND;TZID=Europe/Sofia:20261201T110000; "
                                + "RRULE:FREQ=DAILY;COUNT=2"),
                replacing("training", "RECURRENCE-ID:20261202T080000Z; DTSTART;TZID=Europe/Sofia:20261202T140000; "
                        + "DTEND;TZID=Europe/Sofia:20261202T150000"));
        assertThat(closed(found)).containsExactly("2026-12-01 [10:00-11:00]", "2026-12-02 [14:00-15:00]");
    }

    @Test
    void what_another_event_moved_concerns_no_other() {
        FoundDays found = read(
                replacing("team-day", "DTSTART;VALUE=DATE:20261201; RRULE:FREQ=WEEKLY;COUNT=2"),
                replacing("other", "RECURRENCE-ID;VALUE=DATE:20261208; DTSTART;VALUE=DATE:20261210"));
        assertThat(closed(found)).containsExactly("2026-12-01", "2026-12-08", "2026-12-10");
    }

    @Test
    void no_events_are_no_days() {
        assertThatThrownBy(() -> CalendarFile.read("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", Span.around(2026)))
                .isInstanceOf(BrokenCalendar.class).hasMessageStartingWith("It is no iCalendar file: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SUMMARY:never|An event has no DTSTART.
            DTSTART:20260101T000000Z; RRULE:FREQ=SECONDLY|Events may recur daily, weekly, monthly or yearly, not FREQ=SECONDLY.
            DTSTART:20260101T000000Z; RRULE:FREQ=DAILY;BYMINUTE=1,2|Events may recur daily, weekly, monthly or yearly, not FREQ=DAILY;BYMINUTE=1,2.
            DTSTART;VALUE=DATE:20200101; RRULE:FREQ=DAILY|It covers more than 10000 days.
            DTSTART;VALUE=DATE:00010101; RRULE:FREQ=DAILY|Events must start in 1970 or later, not at 0001-01-01.
            """)
    void what_cannot_be_used_is_refused(String properties, String message) {
        assertThatThrownBy(() -> read(event(properties))).isInstanceOf(BrokenCalendar.class).hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource({"DTSTART;VALUE=DATE:yesterday", "DTSTART;VALUE=DATE:20260101; RRULE:FREQ=OFTEN",
            "DTSTART;TZID=Mars/Base:20261224T000000; DTEND;TZID=Mars/Base:20261225T000000"})
    void what_cannot_be_read_is_refused(String properties) {
        assertThatThrownBy(() -> read(event(properties))).isInstanceOf(BrokenCalendar.class);
    }
}
