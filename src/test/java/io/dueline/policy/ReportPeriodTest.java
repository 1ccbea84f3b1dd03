package io.dueline.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which dates a period means, and which those are that it is compared with. */
class ReportPeriodTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # a Sunday
            today,         2026-11-22, 2026-11-22, 2026-11-22, 2026-11-21
            yesterday,     2026-11-22, 2026-11-21, 2026-11-21, 2026-11-20
            this-week,     2026-11-22, 2026-11-16, 2026-11-22, 2026-11-09
            last-week,     2026-11-22, 2026-11-09, 2026-11-15, 2026-11-02
            # a Monday
            this-week,     2026-11-23, 2026-11-23, 2026-11-29, 2026-11-16
            last-week,     2026-11-23, 2026-11-16, 2026-11-22, 2026-11-09
            this-month,    2026-11-22, 2026-11-01, 2026-11-30, 2026-10-01
            last-month,    2026-03-31, 2026-02-01, 2026-02-28, 2026-01-01
            last-month,    2026-01-15, 2025-12-01, 2025-12-31, 2025-11-01
            this-quarter,  2026-11-22, 2026-10-01, 2026-12-31, 2026-07-01
            last-quarter,  2026-02-28, 2025-10-01, 2025-12-31, 2025-07-01
            this-year,     2028-02-29, 2028-01-01, 2028-12-31, 2027-01-01
            last-year,     2026-01-01, 2025-01-01, 2025-12-31, 2024-01-01
            last-7-days,   2026-11-22, 2026-11-16, 2026-11-22, 2026-11-09
            last-30-days,  2026-03-01, 2026-01-31, 2026-03-01, 2026-01-01
            last-90-days,  2026-11-22, 2026-08-25, 2026-11-22, 2026-05-27
            last-365-days, 2026-12-31, 2026-01-01, 2026-12-31, 2025-01-01
            """)
    void a_period_is_seen_from_a_day(String word, LocalDate day, LocalDate from, LocalDate to, LocalDate before) {
        ReportPeriod period = ReportPeriod.WORDS.get(word);

        assertThat(period.from(day)).isEqualTo(from);
        assertThat(period.to(day)).isEqualTo(to);
        assertThat(period.from(day).minus(period.length())).isEqualTo(before);
    }
}
