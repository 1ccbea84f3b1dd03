package io.dueline.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstantsTest {
    @ParameterizedTest
    @CsvSource({"2026-11-20T16:30:00+02:00,2026-11-20T14:30:00Z", "2026-11-20T14:30:00Z,2026-11-20T14:30:00Z",
            "2026-11-20t14:30:00z,2026-11-20T14:30:00Z",
            "2026-11-20T14:30:00.1234567891234Z,2026-11-20T14:30:00.123456789Z",
            "2016-12-31T23:59:60Z,2016-12-31T23:59:59Z", "2026-11-20T14:30:00-00:00,2026-11-20T14:30:00Z",
            "1970-01-01T00:00:00Z,1970-01-01T00:00:00Z"})
    void rfc_3339_is_understood(String text, Instant instant) {
        assertThat(Instants.parse(text)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-11-20", "2026-11-20T14:30:00", "2026-02-30T00:00:00Z", "20.11.2026",
            "1700000000"})
    void a_time_without_an_offset_is_no_instant(String text) {
        assertThatThrownBy(() -> Instants.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("must be an RFC 3339 date and time with an offset, such as 2026-11-20T16:30:00+02:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1969-12-31T23:59:59Z", "+10000-01-01T00:00:00Z", "1970-01-01T00:00:00+01:00"})
    void other_centuries_are_a_mistake(String text) {
        assertThatThrownBy(() -> Instants.parse(text)).hasMessage("must be within the years 1970 to 9999 (UTC)");
    }
}
