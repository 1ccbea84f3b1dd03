package io.dueline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.store.Desk;
import io.dueline.store.DeskClosed;
import io.dueline.store.HelpDesk;
import io.dueline.store.TicketKey;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RelayTest {
    private final HelpDesk help = HelpDesk.open();
    private final Instant now = help.database().tickets().now();
    private final Recorder desk = new Recorder();
    private final Relay relay = new Relay(
            help.database().handovers(), help.database().tickets(), desk, new SimpleMeterRegistry());

    private static final class Recorder implements Desk {
        final List<String> knocked = new ArrayList<>();
        boolean closed;
        Set<TicketKey> refused = Set.of();

        @Override
        public Set<TicketKey> knock(Collection<TicketKey> tickets) {
            if (closed) {
                throw new DeskClosed("closed for the night", null);
            }
            tickets.stream().map(TicketKey::ticket).sorted().forEach(knocked::add);
            return refused;
        }
    }

    @AfterEach
    void close() {
        help.close();
    }

    @Test
    void a_recent_event_is_left_to_the_ticket_s_workflow() {
        help.sends(help.created("T-1", now.toString()));
        relay.handOver();
        assertThat(desk.knocked).containsExactly("T-1");
        assertThat(help.clocks("T-1")).isEmpty();
        assertThat(help.count("handover")).isZero();
    }

    @Test
    void history_is_brought_up_to_date_directly_and_only_open_tickets_get_a_workflow() {
        help.sends(help.created("T-open", "2026-03-02T10:00:00Z"), help.created("T-solved", "2026-03-02T10:00:00Z"));
        help.sends(help.changed("T-solved", "2026-03-02T10:30:00Z", "solved"));
        relay.handOver();
        assertThat(desk.knocked).containsExactly("T-open");
        assertThat(help.clocks("T-solved")).contains("resolution-1 met due 14:00 ended 10:30");
        assertThat(help.clocks("T-open")).contains("resolution-1 missed due 14:00");
    }

    @Test
    void while_the_desk_is_closed_history_goes_on_and_nothing_is_lost() {
        desk.closed = true;
        help.sends(help.created("T-new", now.toString()), help.created("T-old", "2026-03-02T10:00:00Z"));
        assertThat(relay.handOver()).isFalse();
        assertThat(help.clocks("T-old")).contains("resolution-1 missed due 14:00");
        help.sends(help.created("T-older", "2026-03-01T10:00:00Z"));
        assertThat(relay.handOver()).isFalse();
        assertThat(help.clocks("T-older")).contains("resolution-1 missed due 14:00");
        desk.closed = false;
        assertThat(relay.handOver()).isTrue();
        assertThat(desk.knocked).containsExactly("T-new", "T-old", "T-older");
        assertThat(help.count("handover")).isZero();
    }

    @Test
    void a_ticket_that_can_have_no_workflow_is_advanced_without_one() {
        desk.refused = Set.of(new TicketKey("default", "T-strange"));
        help.sends(help.created("T-strange", now.toString()), help.created("T-1", now.toString()));
        assertThat(relay.handOver()).isTrue();
        assertThat(help.clocks("T-strange")).isNotEmpty();
        assertThat(help.clocks("T-1")).isEmpty();
        assertThat(help.count("handover")).isZero();
    }

    @Test
    void an_agent_s_change_of_status_wakes_nobody() {
        help.sends(help.event("T-1", "agent.changed", now.toString(), "{\"agent\":\"a-1\",\"status\":\"away\"}"));
        relay.handOver();
        assertThat(desk.knocked).isEmpty();
        assertThat(help.count("handover")).isZero();
    }
}
