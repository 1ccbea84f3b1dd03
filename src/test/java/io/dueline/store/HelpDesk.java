package io.dueline.store;

import io.dueline.document.Documents;
import io.dueline.policy.Holidays;
import io.dueline.policy.reader.PolicyReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A help desk on a database of its own, whose policy allows an hour for the first reply and four to solve. */
public final class HelpDesk implements AutoCloseable {
    public static final Caller CALLER = new Caller("default", "help desk");
    private static final String POLICY = """
            calendars:
              - {id: always, timeZone: UTC, hours: 24x7}
            levels:
              - id: standard
                name: Standard
                calendar: always
                targets:
                  - {metric: first-reply, within: 1h}
                  - {metric: resolution, within: 4h}
            rules:
              - {id: all, when: {}, then: {level: standard}}
            """;

    private final Database database = Database.fresh();
    private int number;

    /** One that has its policy already. */
    public static HelpDesk open() {
        var desk = new HelpDesk();
        desk.savesItsPolicy();
        return desk;
    }

    public static HelpDesk withoutPolicy() {
        return new HelpDesk();
    }

    public Database database() {
        return database;
    }

    public void savesItsPolicy() {
        saves(POLICY);
    }

    public PolicyRevision.Saved saves(String policy) {
        var draft = new PolicyRevision.Draft(policy, Documents.YAML, Integer.toHexString(policy.hashCode()));
        return database.policies()
                .save(CALLER, draft, PolicyReader.load(Documents.tree(policy, Documents.YAML), Holidays.NONE), null);
    }

    public NewEvent created(String ticket, String time) {
        return event(ticket, "ticket.created", time,
                "{\"by\":{\"kind\":\"customer\",\"id\":\"c-9\"},\"status\":\"new\"}");
    }

    public NewEvent replied(String ticket, String time) {
        return event(ticket, "message.added", time, "{\"by\":{\"kind\":\"agent\",\"id\":\"a-1\"}}");
    }

    public NewEvent changed(String ticket, String time, String status) {
        return event(ticket, "ticket.changed", time,
                "{\"by\":{\"kind\":\"agent\",\"id\":\"a-1\"},\"status\":\"" + status + "\"}");
    }

    public NewEvent event(String ticket, String type, String time, String data) {
        number++;
        return new NewEvent(CALLER, UUID.randomUUID(), false, ticket, "desk", "e-" + number, type,
                Instant.parse(time), null, data);
    }

    public List<Boolean> sends(NewEvent... events) {
        return database.log().append(List.of(events));
    }

    public Standing advances(String ticket, String now) {
        return database.tickets().advance(new TicketKey("default", ticket), Instant.parse(now));
    }

    /** The clocks that are written down, such as {@code first-reply-1 met due 11:00 ended 10:20}. */
    public List<String> clocks(String ticket) {
        return database.db()
                .sql("""
                        select metric || '-' || cycle || ' ' || state
                            || coalesce(' due ' || to_char(due_at at time zone 'UTC', 'HH24:MI'), '')
                            || coalesce(' ended ' || to_char(ended_at at time zone 'UTC', 'HH24:MI'), '')
                        from clock where ticket = ? order by metric, cycle""")
                .params(ticket)
                .query(String.class)
                .list();
    }

    /** What was amended, such as {@code resolution-1 met -> running because of e-3}. */
    public List<String> amendments(String ticket) {
        List<String> told = new ArrayList<>();
        for (Amendment one : database.book().amendments(new TicketKey("default", ticket))) {
            told.add(one.metric() + "-" + one.cycle() + " " + one.before().state() + " -> "
                    + (one.after() == null ? "nothing" : one.after().state()) + " because of "
                    + String.join(", ", one.cause().stream().map(Amendment.Cause::id).toList()));
        }
        return told;
    }

    /** As if each event had arrived, and each outcome had been written down, as soon as it happened. */
    public void arrivedWhenTheyHappened() {
        database.db().sql("update ticket_event set accepted_at = time").update();
        database.db().sql("update clock set recorded_at = reported_at where recorded_at is not null").update();
    }

    /** What somebody is to be told, such as {@code breach PT30M 11:30 [email:lead@example.com]}. */
    public List<String> alerts(String ticket) {
        return database.db()
                .sql("""
                        select kind || ' ' || step || case when step = '' then '' else ' ' end
                            || to_char(at at time zone 'UTC', 'HH24:MI') || ' ['
                            || array_to_string(recipients, ', ') || ']'
                        from alert where ticket = ? order by seq""")
                .params(ticket)
                .query(String.class)
                .list();
    }

    public long count(String table) {
        return database.db().sql("select count(*) from " + table).query(Long.class).single();
    }

    /** Everything that is written down of tickets, with when it was written. */
    public List<String> everything() {
        return database.db()
                .sql("""
                        select row_to_json(t)::text || t.xmin from ticket t
                        union all select row_to_json(c)::text || c.xmin from clock c
                        union all select row_to_json(a)::text || a.xmin from amendment a order by 1""")
                .query(String.class)
                .list();
    }

    @Override
    public void close() {
        database.close();
    }
}
