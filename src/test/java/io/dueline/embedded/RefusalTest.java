package io.dueline.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.web.server.PortInUseException;

class RefusalTest {

    @Test
    void a_reason_is_found_however_deep_it_is() {
        var failure = new BeanCreationException("dataSource", new StartRefused("PostgreSQL did not start"));
        assertThat(RefusalReporter.reason(failure)).contains("PostgreSQL did not start");
    }

    @Test
    void a_port_that_was_taken_in_the_last_moment_is_told_like_any_other() {
        assertThat(RefusalReporter.reason(new PortInUseException(8080)))
                .contains("port 8080 is taken by another program:"
                        + " stop that program, or choose another port with --server.port=<port>");
    }

    @Test
    void what_nobody_foresaw_is_left_to_whoever_can_print_it_in_full() {
        assertThat(RefusalReporter.reason(new IOException("?"))).isEmpty();
    }
}
