package io.dueline.story;

import static io.dueline.story.Scenario.weekdays;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What else a calendar may say, besides the same hours on each weekday. */
class OpenHoursTest extends Stories {
    private static final Map<String, Object> TUESDAY = Map.of("date", "2026-06-02");

    private Scenario on(Map<String, Object> calendar) {
        return given(calendar, FIRST_REPLY, "1h", "2026-06-01");
    }

    private static Map<String, Object> office(Object... more) {
        Map<String, Object> office = new HashMap<>(weekdays("09:00", "17:00"));
        for (int i = 0; i < more.length; i += 2) {
            office.put((String) more[i], more[i + 1]);
        }
        return office;
    }

    private static Map<String, Object> tuesday(String... hours) {
        return Map.of("date", "2026-06-02", "hours", List.of(hours));
    }

    @Test
    void a_holiday_does_not_count() {
        on(office("holidays", List.of(TUESDAY))).customerWrites("Mon 16:30").agentReplies("Wed 09:20")
                .thenElapsed("50m").thenMetWith("10m").thenWasDueAt("Wed 09:30");
    }

    @Test
    void what_comes_on_a_holiday_starts_counting_after_it() {
        on(office("holidays", List.of(TUESDAY))).customerWrites("Tue 12:00").until("Wed 09:30")
                .thenStartedAt("Tue 12:00").thenElapsed("30m").thenWasDueAt("Wed 10:00");
    }

    @Test
    void an_exception_opens_on_a_holiday() {
        on(office("holidays", List.of(TUESDAY), "exceptions", List.of(tuesday("10:00-12:00"))))
                .customerWrites("Mon 16:30").until("Tue 10:15")
                .thenElapsed("45m").thenWasDueAt("Tue 10:30");
    }

    @Test
    void an_exception_shortens_a_day() {
        on(office("exceptions", List.of(tuesday("09:00-10:00")))).customerWrites("Tue 09:30").until("Wed 09:15")
                .thenElapsed("45m").thenWasDueAt("Wed 09:30");
    }

    @Test
    void an_exception_closes_a_day() {
        on(office("exceptions", List.of(tuesday()))).customerWrites("Tue 09:30").until("Wed 09:15")
                .thenElapsed("15m").thenWasDueAt("Wed 10:00");
    }

    @Test
    void an_exception_opens_on_a_weekend() {
        on(office("exceptions", List.of(Map.of("date", "2026-06-06", "hours", List.of("10:00-14:00")))))
                .customerWrites("Fri 16:30").until("Sat 10:15")
                .thenElapsed("45m").thenWasDueAt("Sat 10:30");
    }

    @Test
    void lunch_does_not_count() {
        on(weekdays("09:00", "12:00", "13:00", "17:00")).customerWrites("Mon 11:30").agentReplies("Mon 13:20")
                .thenElapsed("50m").thenMetWith("10m").thenWasDueAt("Mon 13:30");
    }

    @Test
    void midnight_is_no_end_where_the_next_day_opens_with_it() {
        on(Map.of("id", "night", "timeZone", "Europe/London",
                "hours", Map.of("fri", List.of("18:00-24:00"), "sat", List.of("00:00-06:00"))))
                .customerWrites("Fri 23:30").until("Sat 00:15")
                .thenElapsed("45m").thenWasDueAt("Sat 00:30");
    }

    @Test
    void hours_are_those_of_the_calendars_own_zone() {
        on(Map.of("id", "office", "timeZone", "America/New_York", "hours", Map.of("mon-fri", List.of("09:00-17:00"))))
                .customerWrites("Mon 13:00").until("Mon 14:30")
                .thenElapsed("30m").thenWasDueAt("Mon 15:00");
    }

    @Test
    void around_the_clock_everything_counts() {
        on(Map.of("id", "office", "timeZone", "Europe/London", "hours", "24x7"))
                .customerWrites("Sat 23:30").until("Sun 00:15")
                .thenElapsed("45m").thenWasDueAt("Sun 00:30");
    }
}
