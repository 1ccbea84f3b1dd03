package io.dueline.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The Temporal CLI in the home: put there by a person, a download or a build. */
record KeptTemporal(Path directory) implements TemporalSource {

    static final String PROGRAM = "temporal" + Platform.executableSuffix();

    /** What is downloaded or built when there is none: the version that Dueline is tested with. */
    static final String VERSION = "v1.5.1";

    private Path program() {
        return directory.resolve(PROGRAM);
    }

    @Override
    public Path find() throws IOException {
        if (!Files.isExecutable(program())) throw new IOException("there is none");
        return program();
    }

    @Override
    public String advice() {
        return "put the Temporal CLI's program at " + program();
    }

    /** A directory for something unfinished, on the same disk. */
    Path workshop() throws IOException {
        return Directories.emptied(directory.resolve("unfinished"));
    }

    Path keep(Path finished) throws IOException {
        return Files.move(finished, program(), StandardCopyOption.ATOMIC_MOVE);
    }
}
