package io.dueline.embedded;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortTest {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @Test
    void a_taken_port_is_named_with_its_property_and_what_to_do() throws IOException {
        try (var other = new ServerSocket(0, 1, LOOPBACK)) {
            var port = new Port("dueline.embedded.temporal.ui-port", other.getLocalPort());
            assertThatThrownBy(() -> port.requireFree(LOOPBACK))
                    .isInstanceOf(StartRefused.class)
                    .hasMessage("port " + other.getLocalPort()
                            + " is taken by another program: stop that program, or choose"
                            + " another port with --dueline.embedded.temporal.ui-port=<port>");
        }
    }

    @Test
    void a_port_is_free_again_when_its_program_has_stopped() throws IOException {
        var other = new ServerSocket(0, 1, LOOPBACK);
        other.close();
        new Port("server.port", other.getLocalPort()).requireFree(LOOPBACK);
    }
}
