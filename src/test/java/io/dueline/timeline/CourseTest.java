package io.dueline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.calendar.BusinessCalendar;
import io.dueline.policy.Policy;
import io.dueline.policy.reader.PolicyReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CourseTest {
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private static final Policy POLICY = PolicyReader.read(Map.of("calendars",
            List.of(Map.of("id", "always", "timeZone", "UTC", "hours", "24x7"))));
    private static final BusinessCalendar ALWAYS = POLICY.calendars().get("always");

    @Test
    void a_clock_paused_every_other_second_for_days_takes_on_an_older_question() {
        Course course = Course.startingAt(NOON, ALWAYS);
        for (int second = 1; second <= 200_000; second++) {
            course = course.then(NOON.plusSeconds(second), second % 2 == 0 ? ALWAYS : null);
        }

        Course inherited = course.from(NOON.minusSeconds(60), ALWAYS);

        assertThat(course.elapsed(NOON.plusSeconds(200_000))).isEqualTo(Duration.ofSeconds(100_000));
        assertThat(inherited.elapsed(NOON.plusSeconds(200_000))).isEqualTo(Duration.ofSeconds(100_060));
    }
}
