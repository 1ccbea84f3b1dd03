package io.dueline.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values as RFC 4180 has them, for spreadsheets: durations as {@code h:mm:ss}, hours without a bound,
 * rounded up to the millisecond so that nothing late reads as zero; instants as RFC 3339. Text that a spreadsheet
 * would run as a formula gets a leading apostrophe.
 */
public final class Csv {
    private final Writer out;

    public Csv(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    public void write(List<? extends @Nullable Object> row) {
        try {
            for (Iterator<? extends @Nullable Object> cells = row.iterator(); cells.hasNext();) {
                out.write(cell(cells.next()));
                out.write(cells.hasNext() ? "," : "\r\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing is lost once it has returned. */
    public void end() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> quoted(runs(text) ? "'" + text : text);
            case Duration duration -> duration(duration);
            default -> value.toString();
        };
    }

    private static boolean runs(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String duration(Duration duration) {
        BigDecimal seconds = BigDecimal.valueOf(duration.getSeconds())
                .add(BigDecimal.valueOf(duration.getNano(), 9))
                .setScale(3, RoundingMode.UP);
        long whole = seconds.abs().longValue();
        int thousandths = seconds.abs().remainder(BigDecimal.ONE).movePointRight(3).intValue();
        String text = "%s%d:%02d:%02d".formatted(seconds.signum() < 0 ? "-" : "", whole / 3600, whole / 60 % 60,
                whole % 60);
        return thousandths == 0 ? text : text + ".%03d".formatted(thousandths);
    }
}
