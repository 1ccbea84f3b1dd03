package io.dueline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporalSearchTest {

    @TempDir
    Path home;

    private final List<String> asked = new ArrayList<>();

    @Test
    void the_first_that_is_there_is_taken_and_nobody_else_is_asked() throws InterruptedException {
        var search = new TemporalSearch(List.of(absent("PATH"), present("copy"), present("download")));
        assertThat(search.program()).isEqualTo(Path.of("copy"));
        assertThat(asked).containsExactly("PATH", "copy");
    }

    @Test
    void when_there_is_none_all_five_ways_are_named() {
        var search = new TemporalSearch(List.of(absent("PATH"), absent("copy"), absent("download"), absent("Go")));
        assertThatThrownBy(search::program).isInstanceOf(StartRefused.class).hasMessage("""
                no Temporal server was found, and none could be fetched. Each of these gives Dueline one:
                  1. point it at a server that runs: --spring.temporal.connection.target=<host:port>
                  2. have it as PATH (no PATH here)
                  3. have it as copy (no copy here)
                  4. have it as download (no download here)
                  5. have it as Go (no Go here)""");
    }

    @Test
    void the_path_comes_before_the_home() throws Exception {
        var installed = executable(home.resolve("usr/bin"));
        executable(home.resolve("temporal/bin"));
        assertThat(searchWithPath("/nowhere" + File.pathSeparator + installed.getParent()).program())
                .isEqualTo(installed);
    }

    @Test
    void the_home_is_searched_when_the_path_has_none() throws Exception {
        var kept = executable(home.resolve("temporal/bin"));
        assertThat(searchWithPath("/nowhere").program()).isEqualTo(kept);
    }

    private TemporalSearch searchWithPath(String path) {
        return TemporalSearch.in(home.resolve("temporal"), path);
    }

    private static Path executable(Path directory) throws IOException {
        var program = Files.createFile(Files.createDirectories(directory).resolve(KeptTemporal.PROGRAM));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }

    private TemporalSource present(String name) {
        return new RecordedSource(name, true, asked);
    }

    private TemporalSource absent(String name) {
        return new RecordedSource(name, false, asked);
    }

    private record RecordedSource(String name, boolean present, List<String> asked) implements TemporalSource {

        @Override
        public Path find() throws IOException {
            asked.add(name);
            if (!present) throw new IOException("no " + name + " here");
            return Path.of(name);
        }

        @Override
        public String advice() {
            return "have it as " + name;
        }
    }
}
