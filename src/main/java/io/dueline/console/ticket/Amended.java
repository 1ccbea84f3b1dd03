package io.dueline.console.ticket;

import io.dueline.console.Shell;
import io.dueline.console.words.Length;
import io.dueline.console.words.LocalMoment;
import io.dueline.console.words.Names;
import io.dueline.store.Amendment;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a clock said, what it says since, and why. */
record Amended(String clock, String before, String after, String cause, LocalMoment at) {

    static Amended of(Amendment amendment, Shell shell) {
        String cycle = amendment.cycle() == 1 ? "" : " " + amendment.cycle();
        return new Amended(
                Names.of(amendment.metric()) + cycle,
                words(amendment.before(), shell),
                words(amendment.after(), shell),
                cause(amendment),
                shell.moment(amendment.amendedAt()));
    }

    private static String words(Amendment.@Nullable Version version, Shell shell) {
        if (version == null) {
            return "never was";
        }
        String due = version.dueAt() == null ? "" : ", due " + shell.moment(version.dueAt()).text();
        return version.state() + " after " + new Length(version.elapsed()) + due;
    }

    private static String cause(Amendment amendment) {
        return amendment.cause().isEmpty()
                ? "a change of time-zone data or of Dueline itself"
                : amendment.cause().stream()
                        .map(event -> event.type().replace('.', ' ') + " from " + event.source())
                        .distinct()
                        .collect(Collectors.joining(", "));
    }
}
