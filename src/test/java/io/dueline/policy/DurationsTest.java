package io.dueline.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
    private static final String DAY = "nobody agrees on what a day is, 24 hours or a working day: write hours, such as 24h "
            + "around the clock or 8h in office hours, or 1bd where a target allows a business day";

    @ParameterizedTest
    @CsvSource({"45s,PT45S", "30m,PT30M", "4h,PT4H", "1h30m,PT1H30M", "1h1m1s,PT1H1M1S", "90m,PT1H30M", "0s,PT0S",
            "-1h,PT-1H", "-1h30m,PT-1H-30M", "PT4H,PT4H", "pt4h,PT4H", "PT-90M,PT-1H-30M", "PT0.000001S,PT0.000001S",
            "999999999h,PT999999999H"})
    void hours_minutes_and_seconds_are_understood(String text, Duration duration) {
        assertThat(Durations.parse(text)).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1d", "2D", "1d12h", "2h1d", "P1D", "P1DT2H", "1.5d", "3 days"})
    void nobody_agrees_on_what_a_day_is(String text) {
        assertThatThrownBy(() -> Durations.parse(text)).isInstanceOf(IllegalArgumentException.class).hasMessage(DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1bd", "2BD", "1bd4h"})
    void business_days_are_refused(String text) {
        assertThatThrownBy(() -> Durations.parse(text))
                .hasMessage(
                        "business days stand by themselves, as in 1bd, and only where open time is allowed for something:"
                                + " write hours, such as 8h");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1w", "P1W", "P1M", "P1Y", "2 weeks", "1mo"})
    void weeks_and_months_have_no_fixed_length(String text) {
        assertThatThrownBy(() -> Durations.parse(text))
                .hasMessage("weeks, months and years have no fixed length: write hours, such as 40h");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "soon", "30m1h", "1.5h", "1 h", "4", "4H", "PT", "P", "-", "--1h", "1000000000h"})
    void anything_else_is_no_duration(String text) {
        assertThatThrownBy(() -> Durations.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("must be a duration such as 45s, 30m, 4h, 1h30m or PT4H");
    }
}
