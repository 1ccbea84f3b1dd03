package io.dueline.bench;

import io.dueline.calendar.BusinessCalendar;
import io.dueline.calendar.DayHours;
import io.dueline.calendar.OpeningHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One addition and one measurement of open time, over short and long distances, from random instants of a year. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CalendarBench {
    private static final int STARTS = 4_096;

    @Param({"1", "40", "400"})
    public int hours;

    private final BusinessCalendar calendar = office();
    private final Instant[] starts = new Instant[STARTS];
    private final Instant[] ends = new Instant[STARTS];
    private Duration openTime = Duration.ZERO;
    private int next;

    @Setup
    public void instants() {
        var random = new Random(20_261_122);
        openTime = Duration.ofHours(hours);
        for (int i = 0; i < STARTS; i++) {
            starts[i] = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(365 * 86_400));
            ends[i] = calendar.add(starts[i], openTime);
        }
    }

    @Benchmark
    public Instant add() {
        return calendar.add(starts[next++ & STARTS - 1], openTime);
    }

    @Benchmark
    public Duration between() {
        int i = next++ & STARTS - 1;
        return calendar.between(starts[i], ends[i]);
    }

    private static BusinessCalendar office() {
        Map<DayOfWeek, DayHours> week = new EnumMap<>(DayOfWeek.class);
        for (int day = 1; day <= 4; day++) {
            week.put(DayOfWeek.of(day), hours("09:00-18:00"));
        }
        week.put(DayOfWeek.FRIDAY, hours("09:00-12:00", "13:00-17:00"));
        Map<LocalDate, DayHours> special = new HashMap<>();
        for (int year = 2020; year < 2035; year++) {
            for (String day : "01-01 03-03 05-01 05-06 05-24 09-06 09-22 12-24 12-25 12-26".split(" ")) {
                special.put(LocalDate.parse(year + "-" + day), DayHours.CLOSED);
            }
            special.put(LocalDate.of(year, 12, 31), hours("09:00-12:00"));
        }
        return new BusinessCalendar(ZoneId.of("Europe/Sofia"), week, special);
    }

    private static DayHours hours(String... hours) {
        return new DayHours(Arrays.stream(hours).map(OpeningHours::parse).toList());
    }
}
