package io.dueline.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** This machine, in the words of those who build programs for it. */
final class Platform {

    private static final String NAME = System.getProperty("os.name").toLowerCase(Locale.ROOT);

    private Platform() {}

    static String os() {
        if (isWindows()) return "Windows";
        return NAME.startsWith("mac") ? "Darwin" : "Linux";
    }

    /** Darwin's programs are for both of its architectures and go by the name of the older one. */
    static String architecture() {
        var name = System.getProperty("os.arch");
        return name.equals("amd64") || os().equals("Darwin") ? "x86_64" : name;
    }

    static String executableSuffix() {
        return isWindows() ? ".exe" : "";
    }

    /**
     * What to put before a command so that Ctrl+C at the service's terminal reaches the service only, which then stops the rest
     * in the right order.
     */
    static List<String> awayFromTheTerminal() {
        return Files.isExecutable(Path.of("/usr/bin/setsid")) ? List.of("/usr/bin/setsid") : List.of();
    }

    private static boolean isWindows() {
        return NAME.startsWith("windows");
    }
}
