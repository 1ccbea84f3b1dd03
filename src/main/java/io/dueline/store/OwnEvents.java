package io.dueline.store;

import io.dueline.document.Documents;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Events of Dueline's own: nobody sends them, and nobody outside can. Whoever adds one advances its ticket in the same
 * transaction, so that the relay need not hear of it; its workflow does if it would sleep until another time.
 */
@Repository
class OwnEvents {
    static final String SOURCE = "dueline";

    private final JdbcClient db;

    OwnEvents(JdbcClient db) {
        this.db = db;
    }

    /**
     * What is the same in all of them.
     *
     * @param id the events' ids begin with it
     * @param revision that their tickets are read under from now on; null: this is no matter of policy
     */
    record Said(Caller caller, String id, String type, Instant time, @Nullable Integer revision,
            Map<String, @Nullable Object> data) {}

    /** Adds one to each of the tickets, unless it is there already. */
    void append(Said said, List<TicketKey> tickets) {
        db.sql("""
                insert into ticket_event (seq, tenant, ticket, source, id, type, time, revision, data, accepted_by)
                select nextval('ticket_event_seq'), ?, ticket, ?, ? || '/' || ticket, ?, ?::timestamptz, ?, ?::jsonb, ?
                from unnest(?::text[]) as ticket order by ticket
                on conflict (tenant, source, id) do nothing""")
                .params(said.caller().tenant(), SOURCE, said.id(), said.type(), said.time().toString(),
                        said.revision(), Documents.json(said.data()), said.caller().actor(),
                        tickets.stream().map(TicketKey::ticket).toArray(String[]::new))
                .update();
    }
}
