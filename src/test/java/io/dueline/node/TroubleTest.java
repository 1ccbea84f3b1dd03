package io.dueline.node;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class TroubleTest {
    private final Logger log = (Logger) LoggerFactory.getLogger(TroubleTest.class);
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();
    private final Trouble trouble = new Trouble(log, "Relaying");

    @BeforeEach
    void listen() {
        log.setLevel(Level.INFO);
        said.start();
        log.addAppender(said);
    }

    @AfterEach
    void hangUp() {
        log.detachAppender(said);
    }

    @Test
    void an_outage_is_told_once_however_long_it_lasts() {
        trouble.say(new IllegalStateException("no answer within 5,001 ms"));
        trouble.say(new IllegalStateException("no answer within 5,003 ms"));
        assertThat(lines()).containsExactly("WARN Relaying fails, and is tried again until it works");
    }

    @Test
    void another_kind_of_trouble_is_told_too() {
        trouble.say(new IllegalStateException());
        trouble.say(new ArithmeticException());
        assertThat(lines()).hasSize(2);
    }

    @Test
    void its_end_is_told_and_then_the_next_one() {
        trouble.over();
        trouble.say(new IllegalStateException());
        trouble.over();
        trouble.over();
        trouble.say(new IllegalStateException());
        assertThat(lines()).containsExactly("WARN Relaying fails, and is tried again until it works",
                "INFO Relaying works again", "WARN Relaying fails, and is tried again until it works");
    }

    private List<String> lines() {
        return said.list.stream().map(event -> event.getLevel() + " " + event.getFormattedMessage()).toList();
    }
}
