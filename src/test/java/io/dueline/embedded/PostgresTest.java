package io.dueline.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresTest {

    @TempDir
    static Path directory;

    private Postgres postgres;

    @BeforeEach
    void start() throws Exception {
        postgres = new Postgres(directory, new RememberedPort(directory.resolve("port")).number());
        postgres.start();
    }

    @AfterEach
    void stop() {
        postgres.stop();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            fsync,              on
            synchronous_commit, on
            full_page_writes,   on
            listen_addresses,   127.0.0.1
            server_encoding,    UTF8
            lc_collate,         C
            """)
    void it_is_set_up_to_lose_nothing_and_to_be_alone(String setting, String value) throws Exception {
        var shown = setting.equals("lc_collate")
                ? "select datcollate from pg_database where datname = 'postgres'"
                : "show " + setting;
        assertThat(ask(shown)).isEqualTo(value);
    }

    @Test
    void what_was_written_is_there_after_a_restart() throws Exception {
        run("create table kept as select 'before the restart' as note");
        postgres.stop();
        postgres.start();
        assertThat(ask("select note from kept")).isEqualTo("before the restart");
    }

    @Test
    void what_was_committed_survives_a_kill() throws Exception {
        run("create table survived as select 'before the kill' as note");
        var server = new PostgresData(directory).postmaster().orElseThrow();
        var processes = Stream.concat(Stream.of(server), server.descendants()).toList();
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
        postgres.start();
        assertThat(ask("select note from survived")).isEqualTo("before the kill");
    }

    @Test
    void nobody_gets_in_without_the_password() throws IOException {
        var url = postgres.properties().get("spring.datasource.url");
        assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "guessed"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void data_of_another_version_is_left_alone() throws IOException {
        postgres.stop();
        var version = directory.resolve("data/PG_VERSION");
        Files.writeString(version, "17\n");
        assertThatThrownBy(postgres::start)
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith(
                        "the data in " + directory.resolve("data") + " is PostgreSQL 17's; this Dueline brings 18");
        Files.writeString(version, "18\n");
    }

    private void run(String sql) throws Exception {
        try (var connection = connection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String ask(String sql) throws Exception {
        try (var connection = connection(); var answer = connection.createStatement().executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private Connection connection() throws Exception {
        var properties = postgres.properties();
        return DriverManager.getConnection(properties.get("spring.datasource.url"),
                properties.get("spring.datasource.username"), properties.get("spring.datasource.password"));
    }
}
