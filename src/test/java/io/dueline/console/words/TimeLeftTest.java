package io.dueline.console.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLeftTest {
    private static final ZoneId SOFIA = ZoneId.of("Europe/Sofia");
    private static final Instant FRIDAY_13_08 = Instant.parse("2026-11-20T11:08:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RUNNING    | PT1H12M  | 2026-11-20T12:20:00Z | 1 h 12 m left, due 14:20
            RUNNING    | PT6H15M  | 2026-11-23T08:23:00Z | 6 h 15 m of office time, due Mon 10:23
            RISK       | PT4M     | 2026-11-20T11:12:00Z | 4 min left, due 13:12
            PAUSED     | PT1H28M  |                      | 1 h 28 m left when it resumes, no due time while paused
            OVERDUE    | PT-38M   | 2026-11-20T10:30:00Z | 38 min over, due 12:30
            MISSED     | PT-38M   | 2026-11-20T08:30:00Z | missed by 38 min, was due 10:30
            MET        | PT12M    | 2026-11-20T08:30:00Z | met with 12 min to spare, was due 10:30
            UNANSWERED | PT12M    | 2026-11-20T08:30:00Z | never answered, was due 10:30
            """)
    void time_is_said_twice(Look look, Duration remaining, @Nullable Instant due, String words) {
        assertThat(TimeLeft.of(look, remaining, due, SOFIA, FRIDAY_13_08).text()).isEqualTo(words);
    }
}
