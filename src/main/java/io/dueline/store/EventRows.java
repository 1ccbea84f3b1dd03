package io.dueline.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of events, as it is read. */
@Repository
class EventRows {
    private static final String COLUMNS = """
            seq, tenant, ticket, source, id, type, time, sequence, revision, data, accepted_at, accepted_by""";

    private static final String TIMELINE = "select " + COLUMNS + """
             from ticket_event where tenant = ? and ticket = ? and (time, seq) > (?::timestamptz, ?)
            order by time, seq limit ?""";

    private static final String LOAD = "select e.* from " + Rows.KEYS + " cross join lateral (select " + COLUMNS + """
             from ticket_event where tenant = k.tenant and ticket = k.ticket offset 0) e
            order by seq""";

    private static final String OF_AGENTS = """
            select distinct e.*, s.agent from unnest(?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[])
                as s (tenant, agent, at, known_at)
            cross join lateral (
                select\s""" + COLUMNS + """
             from ticket_event e
            where e.type = 'agent.changed' and e.tenant = s.tenant and e.data ->> 'agent' = s.agent and e.time <= s.at
                and e.accepted_at <= s.known_at
            order by e.time desc fetch first 1 rows with ties) e""";

    private final JdbcClient db;

    EventRows(JdbcClient db) {
        this.db = db;
    }

    /** As {@link EventLog#timeline}. */
    List<LoggedEvent> timeline(TicketKey ticket, @Nullable LoggedEvent after, int limit) {
        String time = after == null ? "-infinity" : after.time().toString();
        return db.sql(TIMELINE)
                .params(ticket.tenant(), ticket.ticket(), time, after == null ? 0 : after.seq(), limit)
                .query((row, number) -> event(row))
                .list();
    }

    /** Whole timelines of many tickets; a ticket without events is left out. */
    Map<TicketKey, List<LoggedEvent>> load(Collection<TicketKey> tickets) {
        return db.sql(LOAD).param(Rows.json(tickets)).query((row, number) -> event(row)).list().stream()
                .collect(Collectors.groupingBy(LoggedEvent::ticket, LinkedHashMap::new, Collectors.toList()));
    }

    /** What agents were said to do last at those instants; all of it where an instant has more than one word. */
    Map<Sighting.Agent, List<LoggedEvent>> ofAgents(Collection<Sighting> sightings) {
        if (sightings.isEmpty()) {
            return Map.of();
        }
        return db.sql(OF_AGENTS)
                .param(texts(sightings, sighting -> sighting.agent().tenant()))
                .param(texts(sightings, sighting -> sighting.agent().id()))
                .param(texts(sightings, sighting -> text(sighting.at())))
                .param(texts(sightings, sighting -> text(sighting.knownAt())))
                .query((row, number) -> Map.entry(
                        new Sighting.Agent(row.getString("tenant"), row.getString("agent")), event(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static String[] texts(Collection<Sighting> sightings, Function<Sighting, String> part) {
        return sightings.stream().map(part).toArray(String[]::new);
    }

    private static String text(Instant instant) {
        return instant.equals(Instant.MAX) ? "infinity" : instant.toString();
    }

    private static LoggedEvent event(ResultSet row) throws SQLException {
        return new LoggedEvent(
                row.getLong("seq"),
                new TicketKey(row.getString("tenant"), row.getString("ticket")),
                row.getString("source"),
                row.getString("id"),
                row.getString("type"),
                instant(row, "time"),
                row.getString("sequence"),
                row.getObject("revision", Integer.class),
                row.getString("data"),
                instant(row, "accepted_at"),
                row.getString("accepted_by"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
