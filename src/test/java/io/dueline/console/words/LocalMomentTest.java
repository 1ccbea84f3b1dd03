package io.dueline.console.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalMomentTest {
    private static final ZoneId SOFIA = ZoneId.of("Europe/Sofia");
    private static final Instant FRIDAY_13_08 = Instant.parse("2026-11-20T11:08:00Z");

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-11-20T12:20:00Z, 14:20
            2026-11-20T21:59:59Z, 23:59
            2026-11-20T22:00:00Z, Sat 00:00
            2026-11-23T08:23:00Z, Mon 10:23
            2026-11-24T08:23:00Z, Tue 10:23
            2026-11-25T08:23:00Z, 25 Nov 10:23
            2026-11-18T08:23:00Z, Wed 10:23
            2026-11-17T08:23:00Z, 17 Nov 10:23
            2026-11-13T08:23:00Z, 13 Nov 10:23
            2026-06-11T13:30:00Z, 11 Jun 16:30
            2027-01-04T07:00:00Z, 4 Jan 2027 09:00
            """)
    void it_is_called_as_briefly_as_leaves_no_doubt(Instant at, String words) {
        assertThat(moment(at).text()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-11-20T07:00:00Z, 2026-11-20T11:08:00Z, 13:08
            2026-11-19T15:16:00Z, 2026-11-19T16:00:00Z, 18:00
            2026-11-19T15:16:00Z, 2026-11-20T11:08:00Z, Fri 13:08
            2026-11-20T15:16:00Z, 2026-11-23T07:00:00Z, Mon 09:00
            """)
    void the_end_of_a_stretch_has_its_day_unless_that_is_the_day_it_began(Instant from, Instant to, String words) {
        assertThat(moment(to).sameDay(moment(from))).isEqualTo(words);
    }

    private static LocalMoment moment(Instant at) {
        return new LocalMoment(at, SOFIA, FRIDAY_13_08);
    }
}
