package io.dueline.policy.reader;

import static io.dueline.policy.reader.Documents.faults;
import static io.dueline.policy.reader.Documents.yaml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dueline.calendar.BusinessCalendar;
import io.dueline.policy.Holidays;
import io.dueline.policy.PolicyRejected;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a calendar in a document must look like. */
class CalendarDocumentTest {
    private static final String OFFICE = "id: office, timeZone: Europe/Sofia, hours: {mon-fri: [\"09:00-17:00\"]}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {mon: ["09:00-12:30", "12:00-17:00"]}|.mon: opening hours overlap: 09:00-12:30 and 12:00-17:00
            {mon-fri: ["09:00-17:00"], fri: []}|.fri: fri is given twice, in mon-fri and in fri
            {"mon,mon": ["09:00-17:00"]}|.mon,mon: mon is given twice, in mon,mon and in mon,mon
            {monday: ["09:00-17:00"]}|.monday: is no day; days are mon tue wed thu fri sat sun, a range such as mon-fri, or several as in mon,wed-fri
            {mon-: ["09:00-17:00"]}|.mon-: is no day; days are mon tue wed thu fri sat sun, a range such as mon-fri, or several as in mon,wed-fri
            {mon: ["9-17"]}|.mon[0]: opening hours are written HH:MM[:SS]-HH:MM[:SS], up to 24:00
            {mon: ["09:00-24:01"]}|.mon[0]: there is no such time of day; the last one is 24:00
            {mon: ["17:00-09:00"]}|.mon[0]: opening hours must open before they close, within 00:00-24:00: 17:00-09:00
            {mon: [9]}|.mon[0]: must be a string such as "09:00-17:00"
            {mon: "09:00-17:00"}|.mon: must be a list of opening hours such as ["09:00-17:00"], [] for closed
            {mon: null}|.mon: is required: a list of opening hours such as ["09:00-17:00"], [] for closed
            25x7|: must be 24x7, or hours by day such as {mon-fri: ["09:00-17:00"]}
            null|: is required: 24x7, or hours by day such as {mon-fri: ["09:00-17:00"]}
            {mon-fri: []}|: the calendar has no open time: give at least one day or exception opening hours
            []|: the calendar has no open time: give at least one day or exception opening hours
            """)
    void hours_that_cannot_work_are_refused(String hours, String fault) {
        assertThat(faults("calendars: [{id: office, timeZone: UTC, hours: " + hours + "}]"))
                .contains("calendars[0].hours" + fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {id: a, hours: 24x7}|calendars[0].timeZone: is required: a time zone such as Europe/Sofia, UTC or +02:00
            {id: a, timeZone: 2, hours: 24x7}|calendars[0].timeZone: must be a time zone such as Europe/Sofia, UTC or +02:00
            {id: a, timeZone: Mars/Base, hours: 24x7}|calendars[0].timeZone: must be a time zone such as Europe/Sofia, UTC or +02:00
            {timeZone: UTC, hours: 24x7}|calendars[0].id: is required: a string of 1 to 100 letters, digits and . _ -
            {id: "a b", timeZone: UTC, hours: 24x7}|calendars[0].id: must be a string of 1 to 100 letters, digits and . _ -
            {id: 7, timeZone: UTC, hours: 24x7}|calendars[0].id: must be a string of 1 to 100 letters, digits and . _ -
            {id: a, timezone: UTC, timeZone: UTC, hours: 24x7}|calendars[0].timezone: is not known here; allowed are id, timeZone, hours, holidays, exceptions
            office|calendars[0]: must be an object with id, timeZone, hours, holidays, exceptions
            """)
    void a_calendar_has_an_id_a_time_zone_and_hours(String calendar, String fault) {
        assertThat(faults("calendars: [" + calendar + "]")).containsExactly(fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            holidays: [{country: BG}]|holidays[0].country: holidays are known by date only here
            holidays: [{region: by}]|holidays[0].country: is required: a string of 1 to 20 characters
            holidays: [{ics: a/b}]|holidays[0].ics: must be a string of 1 to 100 letters, digits and . _ -
            holidays: [{ics: closures}]|holidays[0].ics: holidays are known by date only here
            holidays: [{date: 2026-02-30}]|holidays[0].date: must be a date such as 2026-12-25
            holidays: [{name: Christmas}]|holidays[0].date: is required: a date such as 2026-12-25
            holidays: [{date: 2026-12-25, name: 5}]|holidays[0].name: must be a string
            holidays: {}|holidays: must be a list
            exceptions: [{date: 2026-12-24}]|exceptions[0].hours: is required: a list of opening hours such as ["09:00-17:00"], [] for closed
            exceptions: [{date: 2026-12-24, hours: [], name: x}]|exceptions[0].name: is not known here; allowed are date, hours
            exceptions: [{date: 2026-12-24, hours: []}, {date: 2026-12-24, hours: []}]|exceptions[1].date: this date has an exception already
            """)
    void dates_that_differ_are_dates(String part, String fault) {
        assertThat(faults("calendars: [{" + OFFICE + ", " + part + "}]")).containsExactly("calendars[0]." + fault);
    }

    @Test
    void an_id_is_given_once() {
        assertThat(faults("calendars: [{" + OFFICE + "}, {" + OFFICE + "}]"))
                .containsExactly("calendars[1].id: is already the id of calendars[0]");
    }

    @Test
    void an_exception_wins_over_a_holiday() {
        var office = inline("timeZone: UTC, hours: [], holidays: [{date: 2026-12-24}], "
                + "exceptions: [{date: 2026-12-24, hours: [\"09:00-12:00\"]}]");
        assertThat(office.hoursOn(LocalDate.parse("2026-12-24")).toString()).isEqualTo("[09:00-12:00]");
    }

    @Test
    void a_calendar_by_itself_needs_no_id_and_may_be_closed() {
        assertThat(inline("timeZone: Europe/Sofia, hours: []").neverOpens()).isTrue();
        assertThat(inline("timeZone: \"+05:30\", hours: 24x7").zone()).isEqualTo(ZoneId.of("+05:30"));
    }

    private static BusinessCalendar inline(String fields) {
        return PolicyReader.calendar(yaml("{" + fields + "}"), "calendar", Holidays.NONE);
    }

    @Test
    void a_calendar_by_itself_says_where_it_is_wrong() {
        var refused = catchThrowableOfType(PolicyRejected.class, () -> inline("id: \"\", hours: {moon: []}"));
        assertThat(Documents.lines(refused.faults()))
                .containsExactly(
                        "calendar.id: must be a string of 1 to 100 letters, digits and . _ -",
                        "calendar.timeZone: is required: a time zone such as Europe/Sofia, UTC or +02:00",
                        "calendar.hours.moon: is no day; days are mon tue wed thu fri sat sun, a range such as mon-fri, "
                                + "or several as in mon,wed-fri");
        assertThat(refused.faults().getFirst().value()).isEqualTo("");
    }
}
