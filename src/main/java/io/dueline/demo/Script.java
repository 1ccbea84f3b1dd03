package io.dueline.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What the help desk does and when: the same for the same seed and start. */
final class Script {
    private static final List<String> CUSTOMERS = List.of("Mara Ilieva", "Jonas Berg", "Aiko Tanaka", "Lucía Romero");
    private static final List<String> QUESTIONS = List.of(
            "Router drops every call since the update", "Invoice shows the wrong VAT number",
            "Can’t sign in after changing the domain", "Webhook arrives twice", "How do I export last year’s tickets?",
            "Seats for a team of forty", "Slow search on mobile", "Replacement unit under warranty",
            "Calendar feed stopped at midnight", "Refund for a double charge", "Report comes out empty",
            "Where do I change the language?");
    private static final List<String> AGENTS = List.of("ana", "boris", "chen");
    private static final List<String> DEPARTMENTS = List.of("support", "billing", "pre-sales");
    private static final List<String> PRIORITIES = List.of("low", "medium", "medium", "high", "critical");

    private final Random random;
    private final String prefix;
    private final Map<String, String> agents = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private int tickets;

    private Script(long seed, String prefix) {
        this.random = new Random(seed);
        this.prefix = prefix;
    }

    /** An event's envelope and when it happens. */
    record Line(Instant at, Map<String, Object> envelope) {}

    /** Tickets of the two weeks before an instant, most of them solved. */
    static List<Line> history(Instant until, int tickets) {
        var script = new Script(1, "D");
        for (int i = 0; i < tickets; i++) {
            Instant asked = until.minus(Duration.ofMinutes(60 + script.random.nextInt(14 * 24 * 60)));
            script.oldTicket(asked, until.minus(Duration.ofMinutes(1)));
        }
        return script.inOrder();
    }

    /** Urgent tickets of the minutes to come, some answered in time, some late, some not at all. */
    static List<Line> minutesToCome(Instant start, int tickets, Duration apart) {
        var script = new Script(start.getEpochSecond(), "L" + start.getEpochSecond() % 100_000 + "-");
        for (int i = 0; i < tickets; i++) {
            script.urgentTicket(start.plus(apart.multipliedBy(i)));
        }
        return script.inOrder();
    }

    private void oldTicket(Instant asked, Instant until) {
        String ticket = ask(asked, any(PRIORITIES.subList(0, 4)), List.of());
        Instant replied = asked.plus(minutes(5, 180));
        reply(ticket, replied, until);
        Instant waited = replied.plus(minutes(5, 60));
        change(ticket, waited, until, Map.of("status", "pending"));
        Instant back = waited.plus(minutes(30, 900));
        write(ticket, back, until);
        change(ticket, back.plusSeconds(1), until, Map.of("status", "open"));
        reply(ticket, back.plus(minutes(5, 90)), until);
        change(ticket, back.plus(minutes(90, 2_000)), until, Map.of("status", "solved"));
    }

    private void urgentTicket(Instant asked) {
        String ticket = ask(asked, any(PRIORITIES), List.of("URGENT"));
        if (random.nextInt(5) == 0) {
            return;
        }
        Instant replied = asked.plusSeconds(20 + random.nextInt(160));
        reply(ticket, replied, Instant.MAX);
        Instant again = replied.plusSeconds(10 + random.nextInt(30));
        write(ticket, again, Instant.MAX);
        reply(ticket, again.plusSeconds(10 + random.nextInt(80)), Instant.MAX);
        change(ticket, again.plusSeconds(100 + random.nextInt(300)), Instant.MAX, Map.of("status", "solved"));
    }

    private String ask(Instant at, String priority, List<String> tags) {
        String ticket = "%s%04d".formatted(prefix, ++tickets);
        String customer = any(CUSTOMERS);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("by", Map.of("kind", "customer", "id", customer));
        data.put("channel", "email");
        data.put("priority", priority);
        data.put("department", any(DEPARTMENTS));
        data.put("assignee", Map.of("id", agent(ticket)));
        data.put("requester", Map.of("id", customer, "name", customer));
        data.put("tags", tags);
        data.put("fields", Map.of("subject", any(QUESTIONS)));
        add(ticket, at, "ticket.created", data);
        return ticket;
    }

    /** Who has it from its creation on. */
    private String agent(String ticket) {
        return agents.computeIfAbsent(ticket, one -> any(AGENTS));
    }

    private void reply(String ticket, Instant at, Instant until) {
        addBefore(until, ticket, at, "message.added", Map.of("by", Map.of("kind", "agent", "id", agent(ticket))));
    }

    private void write(String ticket, Instant at, Instant until) {
        addBefore(until, ticket, at, "message.added", Map.of("by", Map.of("kind", "customer")));
    }

    private void change(String ticket, Instant at, Instant until, Map<String, Object> change) {
        Map<String, Object> data = new LinkedHashMap<>(change);
        data.put("by", Map.of("kind", "agent", "id", agent(ticket)));
        addBefore(until, ticket, at, "ticket.changed", data);
    }

    private void addBefore(Instant until, String ticket, Instant at, String type, Map<String, Object> data) {
        if (at.isBefore(until)) {
            add(ticket, at, type, data);
        }
    }

    private void add(String ticket, Instant at, String type, Map<String, Object> data) {
        lines.add(new Line(at, Map.of(
                "id", ticket + "-" + lines.size(), "source", "demo", "type", type, "subject", ticket,
                "time", at.toString(), "data", data)));
    }

    private List<Line> inOrder() {
        lines.sort(Comparator.comparing(Line::at));
        return List.copyOf(lines);
    }

    private Duration minutes(int least, int most) {
        return Duration.ofMinutes(least + random.nextInt(most - least));
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
