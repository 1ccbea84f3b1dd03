package io.dueline.api;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes clocks as an advance leaves them behind, one at a time. Each has an hour to keep its promise. */
final class ClockRows {
    private final JdbcClient database;
    private final Map<String, @Nullable Object> columns = new HashMap<>();

    private ClockRows(JdbcClient database, String ticket) {
        this.database = database;
        with("tenant", "default").with("ticket", ticket).with("metric", "first-reply").with("cycle", 1);
        with("level", "standard").with("allowed_us", micros("PT1H")).with("counted_us", 0L);
        with("calendar", "office").with("revision", 1);
    }

    static ClockRows clock(JdbcClient database, String ticket) {
        return new ClockRows(database, ticket);
    }

    ClockRows with(String column, @Nullable Object value) {
        columns.put(column,
                value instanceof Instant instant ? OffsetDateTime.ofInstant(instant, ZoneOffset.UTC) : value);
        return this;
    }

    void met(String endedAt, String elapsed) {
        ended("met", endedAt, endedAt, elapsed);
    }

    void ended(String state, String endedAt, String reportedAt, String elapsed) {
        Instant started = Instant.parse(endedAt).minus(Duration.parse(elapsed));
        with("ended_at", Instant.parse(endedAt)).with("reported_at", Instant.parse(reportedAt));
        with("counted_us", micros(elapsed)).with("due_at", started.plusSeconds(3600));
        write(state, started);
    }

    /** Due an hour later; paused ones have {@code counted} behind them and no due date. */
    void running(String startedAt) {
        Instant started = Instant.parse(startedAt);
        with("reported_at", started).with("counting_since", started).with("due_at", started.plusSeconds(3600));
        with("spent_at", started.plusSeconds(3600));
        write("running", started);
    }

    void paused(String startedAt, String counted) {
        with("reported_at", Instant.parse(startedAt)).with("counted_us", micros(counted));
        write("paused", Instant.parse(startedAt));
    }

    void overdue(String startedAt) {
        Instant started = Instant.parse(startedAt);
        Instant due = started.plusSeconds(3600);
        with("reported_at", due).with("counting_since", started).with("due_at", due).with("spent_at", due);
        write("missed", started);
    }

    /** Counting, until all that is allowed is used up. */
    void waiting(Instant started, Instant spentAt) {
        with("reported_at", started).with("counting_since", started).with("due_at", spentAt).with("spent_at", spentAt);
        write("running", started);
    }

    /** Missed when its hour was up, and only then given half an hour more than two. */
    void givenMoreTime(Instant started) {
        with("reported_at", started.plusSeconds(3_600)).with("counting_since", started).with("allowed_us",
                micros("PT2H30M"));
        with("due_at", started.plusSeconds(3_600)).with("spent_at", started.plusSeconds(9_000));
        write("missed", started);
    }

    void missedAndPaused(Instant started) {
        with("reported_at", started.plusSeconds(3600));
        write("missed", started);
    }

    private void write(String state, Instant started) {
        with("state", state).with("started_at", started).with("due_known_at", started);
        String names = String.join(", ", columns.keySet());
        String values = columns.keySet().stream().map(name -> ":" + name).collect(Collectors.joining(", "));
        database.sql("insert into clock (" + names + ") values (" + values + ")").params(columns).update();
    }

    private static long micros(String duration) {
        return Duration.parse(duration).toNanos() / 1_000;
    }
}
