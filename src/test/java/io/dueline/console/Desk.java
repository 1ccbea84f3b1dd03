package io.dueline.console;

import io.dueline.running.Api;
import io.dueline.store.TicketKey;
import io.dueline.store.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The help desk that the console's tests look at: T-1042, a story of June 2026 that is over; T-1051 running, T-1047 at risk,
 * T-0998 overdue and T-1016 paused at present; and H-1 to H-30 of the last weeks, solved, for the reports.
 */
final class Desk {
    private static final String POLICY = """
            calendars:
              - {id: sofia, timeZone: Europe/Sofia, hours: {mon-fri: ["09:00-18:00"]}}
              - {id: always, timeZone: UTC, hours: 24x7}
            levels:
              - id: urgent
                name: Urgent
                calendar: sofia
                targets:
                  - {metric: first-reply, within: 3h}
                  - {metric: next-reply, within: 2h}
                  - {metric: resolution, within: 8h, pauseOn: [pending]}
              - id: standard
                name: Standard
                calendar: always
                targets:
                  - {metric: first-reply, within: 1h}
                  - {metric: resolution, within: 4h, pauseOn: [pending]}
            rules:
              - {id: tagged, when: {any: [{field: tags, op: contains, value: URGENT}]}, then: {level: urgent, stop: true}}
              - {id: everyone-else, when: {}, then: {level: standard}}
            """;

    private final Api api;
    private final Tickets tickets;
    private final Set<String> touched = new LinkedHashSet<>();
    private final List<Map<String, Object>> events = new ArrayList<>();

    private Desk(Api api, Tickets tickets) {
        this.api = api;
        this.tickets = tickets;
    }

    static void furnish(int port, Tickets tickets) {
        var desk = new Desk(new Api(port), tickets);
        desk.api.put("/api/v1/policy", "application/yaml", POLICY);
        desk.aStoryThatIsOver();
        desk.whatHappensAtPresent(Instant.now().truncatedTo(ChronoUnit.MICROS));
        desk.theLastWeeks(Instant.now().truncatedTo(ChronoUnit.DAYS));
        desk.send();
    }

    static void advance(Tickets tickets, String ticket) {
        tickets.advance(new TicketKey("default", ticket), tickets.now());
    }

    /** A customer's question to a department, assigned to nobody; to be advanced. */
    static void ask(int port, String ticket, String department, Instant at) {
        new Api(port).post("/api/v1/events", Map.of(
                "id", ticket, "source", "desk", "type", "ticket.created", "subject", ticket,
                "time", at.truncatedTo(ChronoUnit.MICROS).toString(),
                "data", Map.of("by", Map.of("kind", "customer"), "department", department)));
    }

    /** A ticket in which a customer and an agent write by turns, an hour apart. */
    static void talk(int port, String ticket, int messages) {
        Instant asked = Instant.parse("2026-06-01T08:00:00Z");
        List<Map<String, Object>> events = new ArrayList<>();
        events.add(event(ticket, 0, "ticket.created", "customer", asked));
        for (int i = 1; i <= messages; i++) {
            events.add(event(ticket, i, "message.added", i % 2 == 0 ? "customer" : "agent",
                    asked.plus(Duration.ofHours(i))));
        }
        new Api(port).post("/api/v1/events", events);
    }

    private static Map<String, Object> event(String ticket, int number, String type, String by, Instant at) {
        return Map.of("id", ticket + "/" + number, "source", "talk", "type", type, "subject", ticket, "time",
                at.toString(), "data", Map.of("by", Map.of("kind", by)));
    }

    private void aStoryThatIsOver() {
        Instant asked = Instant.parse("2026-06-11T13:30:00Z");
        created("T-1042", asked, "Mira Vance", "tomas", "pre-sales", Map.of(
                "tags", List.of("URGENT"), "priority", "high",
                "fields", Map.of("subject", "Router drops every call since the update")));
        message("T-1042", Instant.parse("2026-06-12T08:08:00Z"), "agent");
        message("T-1042", Instant.parse("2026-06-12T08:36:00Z"), "customer");
        status("T-1042", Instant.parse("2026-06-12T09:10:00Z"), "pending");
        status("T-1042", Instant.parse("2026-06-12T12:00:00Z"), "open");
        message("T-1042", Instant.parse("2026-06-12T12:20:00Z"), "agent");
        status("T-1042", Instant.parse("2026-06-15T07:00:00Z"), "solved");
    }

    private void whatHappensAtPresent(Instant now) {
        created("T-1051", now.minus(Duration.ofMinutes(10)), "Ines Duarte", "petra", "support", Map.of());
        created("T-1047", now.minus(Duration.ofMinutes(50)), "Northgate Labs", "petra", "support", Map.of());
        created("T-0998", now.minus(Duration.ofMinutes(72)), "Halden GmbH", "jonas", "billing", Map.of());
        created("T-1016", now.minus(Duration.ofMinutes(40)), "Aster Clinic", "petra", "support", Map.of());
        message("T-1016", now.minus(Duration.ofMinutes(31)), "agent");
        status("T-1016", now.minus(Duration.ofMinutes(30)), "pending");
    }

    private void theLastWeeks(Instant today) {
        for (int i = 1; i <= 30; i++) {
            Instant asked = today.minus(Duration.ofHours(20L * i));
            String department = List.of("support", "billing", "pre-sales").get(i % 3);
            created("H-" + i, asked, "Ola Berg", List.of("petra", "jonas").get(i % 2), department, Map.of());
            message("H-" + i, asked.plus(Duration.ofMinutes(i * 7L % 72)), "agent");
            status("H-" + i, asked.plus(Duration.ofMinutes(90 + i * 5L)), "solved");
        }
    }

    private void created(
            String ticket, Instant at, String who, String agent, String department, Map<String, Object> more) {
        Map<String, Object> data = new LinkedHashMap<>(more);
        data.put("by", Map.of("kind", "customer", "id", who));
        data.put("requester", Map.of("id", who, "name", who));
        data.put("assignee", Map.of("id", agent));
        data.put("department", department);
        add(ticket, at, "ticket.created", data);
    }

    private void message(String ticket, Instant at, String kind) {
        add(ticket, at, "message.added", Map.of("by", Map.of("kind", kind)));
    }

    private void status(String ticket, Instant at, String status) {
        add(ticket, at, "ticket.changed", Map.of("by", Map.of("kind", "agent"), "status", status));
    }

    private void add(String ticket, Instant at, String type, Map<String, Object> data) {
        touched.add(ticket);
        events.add(Map.of("id", "e" + events.size(), "source", "desk", "type", type, "subject", ticket, "time",
                at.toString(), "data", data));
    }

    private void send() {
        Api.Answer answer = api.post("/api/v1/events", events);
        if (answer.json().path("accepted").asInt() != events.size()) {
            throw new IllegalStateException(answer.text());
        }
        touched.forEach(ticket -> advance(tickets, ticket));
    }
}
