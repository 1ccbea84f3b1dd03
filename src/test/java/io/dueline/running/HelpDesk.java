package io.dueline.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A help desk that tells Dueline what happens to its tickets, now. */
final class HelpDesk {
    private final Api api;
    private int events;

    HelpDesk(Api api) {
        this.api = api;
    }

    /** Promises a first reply and a resolution within so many seconds, around the clock. */
    void promises(int secondsToReply, int secondsToResolve) {
        Api.Answer answer = api.put("/api/v1/policy", "application/yaml", """
                calendars:
                  - {id: always, timeZone: UTC, hours: 24x7}
                levels:
                  - id: quick
                    name: Quick
                    calendar: always
                    targets:
                      - {metric: first-reply, within: %ds}
                      - {metric: resolution, within: %ds}
                rules:
                  - {id: everyone, when: {}, then: {level: quick}}
                """.formatted(secondsToReply, secondsToResolve));
        assertThat(answer.status()).as(answer.text()).isIn(200, 201);
    }

    Map<String, Object> created(String ticket, Instant at) {
        return event(ticket, at, "ticket.created", Map.of("by", Map.of("kind", "customer"), "priority", "high"));
    }

    Map<String, Object> replied(String ticket, Instant at) {
        return event(ticket, at, "message.added", Map.of("by", Map.of("kind", "agent")));
    }

    Map<String, Object> solved(String ticket, Instant at) {
        return event(ticket, at, "ticket.changed", Map.of("by", Map.of("kind", "agent"), "status", "solved"));
    }

    Map<String, Object> event(String ticket, Instant at, String type, Map<String, Object> data) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("id", ticket + "-" + events++);
        event.put("source", "help-desk");
        event.put("type", type);
        event.put("subject", ticket);
        event.put("time", at.toString());
        event.put("data", data);
        return event;
    }

    /** Sends events in one request and expects that each is taken. */
    void tells(Object... events) {
        Api.Answer answer = api.post("/api/v1/events", List.of(events));
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        assertThat(answer.json().path("rejected").asInt()).as(answer.text()).isZero();
    }
}
