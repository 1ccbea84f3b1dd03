package io.dueline.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for any calendar, tried on many; a failure names the seed that shows it. */
class OpenTimePropertiesTest {
    private static final int TRIES = 400;
    private static final long FIRST_SEED = 20_261_122;
    private static final List<String> ZONES = List.of(
            "Europe/Berlin", "America/Los_Angeles", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Apia",
            "America/Sao_Paulo", "Africa/Casablanca", "UTC", "Asia/Kathmandu", "Antarctica/Troll");

    @Test
    void open_time_is_additive() {
        forEachSeed((calendar, random) -> {
            Instant a = instant(random);
            Instant b = a.plusSeconds(random.nextInt(40_000_000));
            Instant c = b.plusSeconds(random.nextInt(40_000_000));
            assertThat(calendar.between(a, b).plus(calendar.between(b, c))).isEqualTo(calendar.between(a, c));
        });
    }

    @Test
    void adding_and_measuring_agree() {
        forEachSeed((calendar, random) -> {
            Instant start = instant(random);
            Duration openTime = Duration.ofSeconds(1 + random.nextInt(2_000_000), random.nextInt(1_000_000_000));
            Instant end = calendar.add(start, openTime);
            assertThat(calendar.between(start, end)).isEqualTo(openTime);
            assertThat(calendar.between(start, end.minusNanos(1))).isLessThan(openTime);
            Instant back = calendar.add(start, openTime.negated());
            assertThat(calendar.between(back, start)).isEqualTo(openTime);
            assertThat(calendar.between(back.plusNanos(1), start)).isLessThan(openTime);
        });
    }

    @Test
    void the_table_answers_what_a_plain_walk_finds() {
        forEachSeed((calendar, random) -> {
            Instant start = instant(random);
            Instant end = start.plusSeconds(random.nextInt(30_000_000));
            Duration walked = PlainWalk.between(calendar, start, end);
            assertThat(calendar.between(start, end)).isEqualTo(walked);
            Duration shown = calendar.openIntervals(start, end).stream()
                    .map(Interval::length)
                    .reduce(Duration.ZERO, Duration::plus);
            assertThat(shown).isEqualTo(walked);
        });
    }

    private interface Property {
        void holds(BusinessCalendar calendar, Random random);
    }

    private static void forEachSeed(Property property) {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + TRIES; seed++) {
            var random = new Random(seed);
            BusinessCalendar calendar = calendar(random);
            try {
                property.holds(calendar, random);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ", " + calendar, e);
            }
        }
    }

    private static Instant instant(Random random) {
        long second = LocalDate.of(2009, 1, 1).toEpochDay() * 86_400L + random.nextInt(20 * 365 * 86_400);
        return Instant.ofEpochSecond(second, random.nextBoolean() ? 0 : random.nextInt(1_000_000_000));
    }

    private static BusinessCalendar calendar(Random random) {
        Map<DayOfWeek, DayHours> week = new EnumMap<>(DayOfWeek.class);
        week.put(DayOfWeek.of(1 + random.nextInt(7)), new DayHours(List.of(new OpeningHours(3_600, 36_000))));
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextInt(4) > 0) {
                week.put(day, dayHours(random));
            }
        }
        Map<LocalDate, DayHours> special = new HashMap<>();
        for (int i = random.nextInt(200); i > 0; i--) {
            LocalDate date = LocalDate.of(2009, 1, 1).plusDays(random.nextInt(20 * 365));
            special.put(date, random.nextBoolean() ? DayHours.CLOSED : dayHours(random));
        }
        return new BusinessCalendar(ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))), week, special);
    }

    private static DayHours dayHours(Random random) {
        if (random.nextInt(8) == 0) {
            return DayHours.ALL_DAY;
        }
        List<OpeningHours> hours = new ArrayList<>();
        int at = random.nextInt(40_000);
        while (at < 86_000 && hours.size() < 3) {
            int closes = Math.min(86_400, at + 1 + random.nextInt(20_000));
            hours.add(new OpeningHours(at, closes));
            at = closes + random.nextInt(10_000);
        }
        return new DayHours(hours);
    }
}
