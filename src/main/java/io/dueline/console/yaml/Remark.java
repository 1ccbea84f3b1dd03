package io.dueline.console.yaml;

import io.dueline.document.MalformedDocument;
import io.dueline.policy.Fault;
import io.dueline.policy.reader.Checked;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something to be said of a line.
 *
 * @param path empty: of the whole
 * @param value what stands there; null: nothing that could be shown
 * @param hint whether it may be saved all the same
 */
public record Remark(int line, String path, @Nullable String value, String message, boolean hint) {

    /** All that is to be said of a text, by line. */
    public static List<Remark> of(Checked checked, String text) {
        Lines lines = Lines.of(text);
        return Stream.concat(
                checked.faults().stream().map(fault -> of(fault, lines, false)),
                checked.warnings().stream().map(fault -> of(fault, lines, true)))
                .sorted(Comparator.comparingInt(Remark::line))
                .toList();
    }

    /** Of a text that no parser can read. */
    public static List<Remark> of(MalformedDocument broken) {
        return List.of(new Remark(Math.max(1, broken.line()), "", null, String.valueOf(broken.getMessage()), false));
    }

    private static Remark of(Fault fault, Lines lines, boolean hint) {
        String value = fault.value() == null ? null : String.valueOf(fault.value());
        return new Remark(lines.at(fault.path()), fault.path(), value, fault.message(), hint);
    }
}
