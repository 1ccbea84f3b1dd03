package io.dueline.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs for this machine, unpacked once from the archive that Dueline brings along. */
final class PostgresPrograms {

    private final Path directory;
    private final Path log;

    private PostgresPrograms(Path directory, Path log) {
        this.directory = directory;
        this.log = log;
    }

    /** Another version of the archive is unpacked beside the first. */
    static PostgresPrograms unpackedIn(Path parent, Path log) throws IOException {
        var archive = archive();
        var unpacked = parent.resolve("programs-" + checksum(archive));
        if (!Files.exists(unpacked)) unpack(archive, unpacked);
        return new PostgresPrograms(unpacked, log);
    }

    private static byte[] archive() throws IOException {
        try (var archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(Platform.os(), Platform.architecture())) {
            return archive.readAllBytes();
        }
    }

    private static String checksum(byte[] archive) {
        var checksum = new CRC32();
        checksum.update(archive);
        return Long.toHexString(checksum.getValue());
    }

    private static void unpack(byte[] archive, Path directory) throws IOException {
        var unfinished = Directories.emptied(directory.resolveSibling(directory.getFileName() + ".unfinished"));
        try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, unfinished.resolve(entry.getName()).normalize());
            }
        }
        Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        else Files.copy(tar, file);
        if (file.getParent().endsWith("bin")) file.toFile().setExecutable(true);
    }

    /** Returns its exit code. What it says goes to the log. */
    int run(String program, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(asOrdinaryUser());
        command.add(directory.resolve("bin").resolve(program + Platform.executableSuffix()).toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start()
                .waitFor();
    }

    // PostgreSQL refuses to run as root, which is who one is in many containers.
    private static List<String> asOrdinaryUser() {
        return LinuxUtils.isUnshareAvailable() ? List.of("unshare", "-U") : List.of();
    }
}
