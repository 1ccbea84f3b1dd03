package io.dueline.console.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LengthTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            PT0S,         0 s
            PT0.4S,       under 1 s
            PT59.999S,    59 s
            PT1M,         1 min
            PT2M5S,       2 min 05 s
            PT9M59S,      9 min 59 s
            PT10M59S,     10 min
            PT59M59.999S, 59 min
            PT1H,         1 h
            PT1H6M,       1 h 06 m
            PT1H12M40S,   1 h 12 m
            PT132H,       132 h
            PT-38M,       38 min
            """)
    void it_is_said_as_people_say_it(Duration duration, String words) {
        assertThat(new Length(duration).text()).isEqualTo(words);
    }
}
