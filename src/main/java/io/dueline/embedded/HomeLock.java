package io.dueline.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** Holds a home for one process; the operating system lets go of it however the process ends. */
final class HomeLock implements AutoCloseable {

    // Windows forbids others to read what is locked: so a byte far behind the owner's pid is.
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final FileChannel file;

    private HomeLock(FileChannel file) {
        this.file = file;
    }

    static HomeLock take(Home home) {
        try {
            var file = FileChannel.open(home.lock(), CREATE, WRITE);
            if (!locked(file)) throw inUse(home, file);
            sign(file);
            return new HomeLock(file);
        } catch (IOException e) {
            throw new StartRefused("the lock " + home.lock() + " can't be written: " + e, e);
        }
    }

    private static boolean locked(FileChannel file) throws IOException {
        try {
            return file.tryLock(LOCKED_BYTE, 1, false) != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    private static void sign(FileChannel file) throws IOException {
        var pid = Long.toString(ProcessHandle.current().pid());
        file.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.UTF_8)));
    }

    private static StartRefused inUse(Home home, FileChannel file) throws IOException {
        file.close();
        return new StartRefused("another Dueline (process " + Files.readString(home.lock()) + ") is using " + home
                + ": stop it, or give this one a home of its own with --dueline.home=<directory>");
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
