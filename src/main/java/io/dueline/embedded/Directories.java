package io.dueline.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** What {@link Files} leaves to do for a whole directory. */
final class Directories {

    private Directories() {}

    /** There afterwards, with nothing in it. */
    static Path emptied(Path directory) throws IOException {
        FileSystemUtils.deleteRecursively(directory);
        return Files.createDirectories(directory);
    }
}
