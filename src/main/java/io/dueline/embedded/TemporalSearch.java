package io.dueline.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for the Temporal server's program in one place after the other. */
final class TemporalSearch {

    private static final String NOT_FOUND = """
            no Temporal server was found, and none could be fetched. Each of these gives Dueline one:
              1. point it at a server that runs: --spring.temporal.connection.target=<host:port>\
            """;

    private final List<TemporalSource> sources;

    TemporalSearch(List<TemporalSource> sources) {
        this.sources = sources;
    }

    static TemporalSearch in(Path directory, @Nullable String path) {
        var kept = new KeptTemporal(directory.resolve("bin"));
        return new TemporalSearch(
                List.of(new TemporalOnPath(path), kept, new DownloadedTemporal(kept), new BuiltTemporal(kept)));
    }

    Path program() throws InterruptedException {
        var failures = new ArrayList<String>();
        for (var source : sources) {
            try {
                return source.find();
            } catch (IOException | RuntimeException e) {
                failures.add("\n  " + (failures.size() + 2) + ". " + source.advice() + " (" + e.getMessage() + ")");
            }
        }
        throw new StartRefused(NOT_FOUND + String.join("", failures));
    }
}
