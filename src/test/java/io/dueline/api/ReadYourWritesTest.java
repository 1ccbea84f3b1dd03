package io.dueline.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Nobody advances tickets here: the relay is on another node. */
class ReadYourWritesTest extends ApiTest {
    @Test
    void a_ticket_shows_what_was_accepted_at_once() {
        savePolicy();
        post("/api/v1/events", "application/json", """
                {"id": "1", "source": "s", "type": "ticket.created", "subject": "T-1", "time": "%s",
                 "data": {"by": {"kind": "customer"}, "priority": "high"}}""".formatted(hoursAgo(0)));

        assertThat(getJson("/api/v1/tickets/T-1").path("priority").asString()).isEqualTo("high");
        assertThat(getJson("/api/v1/tickets/T-1/clocks").path("clocks").get(0).path("state").asString())
                .isEqualTo("running");
        assertThat(get("/api/v1/tickets/T-2").statusCode()).isEqualTo(404);
    }
}
