package io.dueline.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.IntStream;

/** A free port, chosen the first time it is asked for and the same ever after. */
final class RememberedPort {

    // Below the range from which systems take the local ports of outgoing connections: those would come and go on it.
    private static final int FIRST = 15432;
    private static final int LAST = 15531;
    private static final int MANY = LAST - FIRST + 1;

    private final Path file;

    RememberedPort(Path file) {
        this.file = file;
    }

    int number() throws IOException {
        return Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : remember(free());
    }

    private int remember(int port) throws IOException {
        Files.createDirectories(file.getParent());
        var whole = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), port + "\n");
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        return port;
    }

    /** Each home begins elsewhere: two that start at the same moment would find the same one free. */
    private int free() {
        var begin = Math.floorMod(file.toAbsolutePath().toString().hashCode(), MANY);
        return IntStream.range(begin, begin + MANY)
                .map(place -> FIRST + place % MANY)
                .filter(port -> Port.isFree(InetAddress.getLoopbackAddress(), port))
                .findFirst()
                .orElseThrow(() -> new StartRefused("every port from " + FIRST + " to " + LAST + " is taken:"
                        + " choose another one with --" + PostgresSettings.PREFIX + ".port=<port>"));
    }
}
