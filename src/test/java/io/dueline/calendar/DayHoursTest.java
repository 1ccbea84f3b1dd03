package io.dueline.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayHoursTest {
    private static DayHours hours(String text) {
        List<OpeningHours> hours = text == null
                ? List.of()
                : Arrays.stream(text.split(" ")).map(OpeningHours::parse).toList();
        return new DayHours(hours);
    }

    @ParameterizedTest(name = "{0} without {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            09:00-17:00             | 12:00-13:00             | 09:00-12:00 13:00-17:00
            09:00-17:00             | 12:00-24:00             | 09:00-12:00
            09:00-17:00             | 00:00-12:00             | 12:00-17:00
            09:00-17:00             | 09:00-17:00             |
            09:00-17:00             | 00:00-24:00             |
            09:00-17:00             | 17:00-18:00             | 09:00-17:00
            09:00-17:00             | 08:00-09:00             | 09:00-17:00
            09:00-12:00 13:00-17:00 | 11:00-14:00             | 09:00-11:00 14:00-17:00
            09:00-17:00             | 10:00-11:00 15:00-16:00 | 09:00-10:00 11:00-15:00 16:00-17:00
            09:00-17:00             |                         | 09:00-17:00
                                    | 09:00-17:00             |
            """)
    void some_hours_without_others(String open, String closed, String left) {
        assertThat(hours(open).without(hours(closed))).isEqualTo(hours(left));
    }

    @ParameterizedTest(name = "{0} with {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            09:00-12:00 | 13:00-17:00 | 09:00-12:00 13:00-17:00
            09:00-12:00 | 12:00-17:00 | 09:00-17:00
            09:00-14:00 | 12:00-17:00 | 09:00-17:00
            00:00-12:00 | 12:00-24:00 | 00:00-24:00
                        | 12:00-17:00 | 12:00-17:00
            """)
    void some_hours_with_others(String some, String others, String together) {
        assertThat(hours(some).with(hours(others))).isEqualTo(hours(together));
    }
}
