package io.dueline.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The Temporal CLI that somebody installed. */
record TemporalOnPath(@Nullable String path) implements TemporalSource {

    @Override
    public Path find() throws IOException {
        var directories = path == null ? new String[0] : path.split(File.pathSeparator);
        return Arrays.stream(directories)
                .map(directory -> Path.of(directory).resolve(KeptTemporal.PROGRAM))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IOException("it is in none of the PATH's " + directories.length + " directories"));
    }

    @Override
    public String advice() {
        return "install the Temporal CLI, so that `temporal` is on the PATH";
    }
}
