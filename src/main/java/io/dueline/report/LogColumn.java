package io.dueline.report;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a log may be sorted by. */
public enum LogColumn {
    REQUESTER("text", LogRow::requester),
    TICKET("text", LogRow::ticket),
    DEPARTMENT("text", LogRow::department),
    AGENT(
            "text", LogRow::agent),
    LEVEL("text", LogRow::level),
    METRIC("text", LogRow::metric),
    CYCLE("int",
            LogRow::cycle),
    STARTED_AT("timestamptz", LogRow::startedAt),
    DUE_AT("timestamptz",
            LogRow::dueAt),
    CLOSED_AT("ended_at", "timestamptz",
            LogRow::closedAt),
    STATE("text", LogRow::state),
    /** When the outcome counts. */
    REPORTED_AT("timestamptz", LogRow::reportedAt),
    ELAPSED("elapsed_us", "bigint", LogRow::elapsed),
    LEFT("left_us",
            "bigint", LogRow::left);

    private static final List<LogColumn> KEPT = List.of(
            REPORTED_AT, TICKET, REQUESTER, AGENT, STARTED_AT, DUE_AT, CLOSED_AT, ELAPSED, LEFT);

    private final String column;
    private final String type;
    private final Function<LogRow, @Nullable Object> value;

    LogColumn(String type, Function<LogRow, @Nullable Object> value) {
        this.column = name().toLowerCase(Locale.ROOT);
        this.type = type;
        this.value = value;
    }

    LogColumn(String column, String type, Function<LogRow, @Nullable Object> value) {
        this.column = column;
        this.type = type;
        this.value = value;
    }

    /** As the API writes it. */
    public String text() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_");
        return words.length == 1 ? words[0] : words[0] + "At";
    }

    /** The column of that name; null if there is none. */
    public static @Nullable LogColumn named(String text) {
        return Arrays.stream(values()).filter(one -> one.text().equals(text)).findFirst().orElse(null);
    }

    public static List<String> names() {
        return Arrays.stream(values()).map(LogColumn::text).toList();
    }

    /** Those that the table is kept in order of. */
    static List<String> inOrder() {
        return KEPT.stream().map(LogColumn::text).toList();
    }

    /** Whether the table is kept in order of it; sorting many clocks by another takes a while. */
    public boolean isKept() {
        return KEPT.contains(this);
    }

    /** Whether a value written like that can be in this column; null: none is. */
    public boolean takes(@Nullable String value) {
        if (value == null) {
            return mayBeAbsent();
        }
        return switch (type) {
            case "timestamptz" -> isWritten(value, Instant::parse);
            case "int" -> isWritten(value, Integer::valueOf);
            case "bigint" -> isWritten(value, Long::valueOf);
            default -> true;
        };
    }

    private static boolean isWritten(String value, Function<String, ?> parse) {
        try {
            parse.apply(value);
            return true;
        } catch (DateTimeException | NumberFormatException e) {
            return false;
        }
    }

    String column() {
        return column;
    }

    String type() {
        return type;
    }

    /** Whether only the calendars of the clocks that are still counting know it. */
    boolean isRead() {
        return this == ELAPSED || this == LEFT;
    }

    boolean mayBeAbsent() {
        return switch (this) {
            case REQUESTER, DEPARTMENT, AGENT, DUE_AT, CLOSED_AT -> true;
            default -> false;
        };
    }

    /** The row's value, as text that PostgreSQL reads back as the same value; null: it has none. */
    @Nullable
    String valueOf(LogRow row) {
        Object found = value.apply(row);
        return switch (found) {
            case null -> null;
            case Duration duration -> String.valueOf(Microseconds.of(duration));
            default -> found.toString();
        };
    }
}
