package io.dueline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedPortTest {

    @TempDir
    Path home;

    @Test
    void a_port_is_chosen_once_and_stays() throws IOException {
        var chosen = port();
        assertThat(chosen).isBetween(15432, 15531);
        assertThat(port()).isEqualTo(chosen);
    }

    @Test
    void a_port_that_somebody_else_has_is_not_chosen() throws IOException {
        var wanted = port();
        Files.delete(file());
        try (var _ = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
            assertThat(port()).isNotEqualTo(wanted).isBetween(15432, 15531);
        }
    }

    @Test
    void a_remembered_port_stays_even_when_somebody_else_has_taken_it() throws IOException {
        var remembered = port();
        try (var _ = new ServerSocket(remembered, 1, InetAddress.getLoopbackAddress())) {
            assertThat(port()).isEqualTo(remembered);
        }
    }

    @Test
    void homes_that_start_at_the_same_moment_choose_different_ports() throws IOException {
        assertThat(new RememberedPort(home.resolve("a/port")).number())
                .isNotEqualTo(new RememberedPort(home.resolve("b/port")).number());
    }

    private int port() throws IOException {
        return new RememberedPort(file()).number();
    }

    private Path file() {
        return home.resolve("postgres/port");
    }
}
