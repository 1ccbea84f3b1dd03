package io.dueline.story;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** In London the clocks go from 01:00 to 02:00 on 29 March 2026, and from 02:00 back to 01:00 on 25 October. */
class ClockChangeTest extends Stories {
    private static Map<String, Object> sundays(String hours) {
        return Map.of("id", "night", "timeZone", "Europe/London", "hours", Map.of("sun", List.of(hours)));
    }

    @Test
    void an_opening_that_the_gap_swallows_moves_forward_by_it() {
        given(sundays("01:30-06:00"), FIRST_REPLY, "1h", "2026-03-29")
                .customerWrites("Sun 00:10").until("Sun 03:00")
                .thenElapsed("30m").thenWasDueAt("Sun 03:30");
    }

    @Test
    void the_hour_that_is_not_there_is_not_counted() {
        given(sundays("00:00-06:00"), FIRST_REPLY, "2h", "2026-03-29")
                .customerWrites("Sun 00:30").until("Sun 02:30")
                .thenElapsed("1h").thenWasDueAt("Sun 03:30");
    }

    @Test
    void an_opening_that_comes_twice_is_the_earlier_one() {
        given(sundays("01:30-06:00"), FIRST_REPLY, "2h", "2026-10-25")
                .customerWrites("Sun 00:10").until("Sun 02:00")
                .thenElapsed("90m").thenWasDueAt("Sun 02:30");
    }

    @Test
    void a_closing_that_comes_twice_is_the_earlier_one() {
        given(sundays("00:00-01:30"), FIRST_REPLY, "2h", "2026-10-25")
                .customerWrites("Sun 00:30").until("Sun 05:00")
                .thenElapsed("1h").thenWasDueAt("Sun 01:00");
    }

    @Test
    void the_hour_that_comes_twice_is_counted_twice() {
        given(sundays("00:00-06:00"), FIRST_REPLY, "2h", "2026-10-25")
                .customerWrites("Sun 00:30").until("Sun 02:00")
                .thenMissedBy("30m").thenGoesOn();
    }
}
