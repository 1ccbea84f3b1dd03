package io.dueline.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.env.Environment;

/** Where everything that Dueline keeps on this machine is: {@code dueline.home}, by default {@code ~/.dueline}. */
record Home(Path directory) {

    private static final String PROPERTY = "dueline.home";
    private static final String DEFAULT = "~/.dueline";

    static Home of(Environment environment) {
        return at(environment.getProperty(PROPERTY, DEFAULT));
    }

    /** Created if it is not there yet; {@code ~} is the user's own directory. */
    static Home at(String named) {
        try {
            return new Home(Files.createDirectories(resolved(named)).toRealPath());
        } catch (IOException e) {
            throw new StartRefused(PROPERTY + " is " + named + ", where no directory can be created: " + e, e);
        }
    }

    static Path resolved(String named) {
        return named.startsWith("~") ? Path.of(System.getProperty("user.home") + named.substring(1)) : Path.of(named);
    }

    Path lock() {
        return directory.resolve("lock");
    }

    Path postgres() {
        return directory.resolve("postgres");
    }

    Path temporal() {
        return directory.resolve("temporal");
    }

    @Override
    public String toString() {
        return directory.toString();
    }
}
