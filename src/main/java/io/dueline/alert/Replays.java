package io.dueline.alert;

import io.dueline.policy.Alerting;
import io.dueline.policy.Policy;
import io.dueline.policy.Recipient;
import io.dueline.store.PolicyRevisions;
import io.dueline.store.TicketBook;
import io.dueline.store.TicketKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends deliveries anew, under the same ids: what was delivered or given up to where it went, and what nobody knew where to
 * send to wherever its recipient is reached now.
 */
@Component
public class Replays {

    /** The states that can be sent anew. */
    public static final List<String> STATES = List.of("dead", "undeliverable", "delivered");

    private static final int BATCH = 100;
    private static final String AGAIN = """
            update delivery set state = 'pending', replayed = attempts, reason = null, ended_at = null,
                next_at = clock_timestamp() where tenant = :tenant and state in ('dead', 'delivered')""";
    private static final String LOST = DeliveryRow.SELECT + """
             from delivery where tenant = :tenant and state = 'undeliverable' and seq > :after%s
            order by seq limit :limit for update skip locked""";

    private final JdbcClient db;
    private final Addresses addresses;
    private final TicketBook book;
    private final PolicyRevisions policies;
    private final Outbox outbox;
    private final TransactionOperations transaction;

    Replays(
            JdbcClient db,
            Addresses addresses,
            TicketBook book,
            PolicyRevisions policies,
            Outbox outbox,
            TransactionOperations transaction) {
        this.db = db;
        this.addresses = addresses;
        this.book = book;
        this.policies = policies;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /** False: it is under way, or still can't be delivered. */
    public boolean one(String tenant, String id) {
        return again(tenant, " and id = :id", Map.of("id", id)) + found(tenant, " and id = :id", Map.of("id", id)) > 0;
    }

    /** Those that any of the filters names; says how many. */
    public int all(String tenant, List<Deliveries.Filter> filters) {
        return filters.stream().mapToInt(filter -> all(tenant, filter)).sum();
    }

    private int all(String tenant, Deliveries.Filter filter) {
        Map<String, Object> params = new HashMap<>();
        String narrowed = filter.sql(params);
        return again(tenant, narrowed, params) + found(tenant, narrowed, params);
    }

    private int again(String tenant, String narrowed, Map<String, Object> params) {
        return db.sql(AGAIN + narrowed).params(params).param("tenant", tenant).update();
    }

    /** How many of those whose recipients nobody knew are known by now. */
    private int found(String tenant, String narrowed, Map<String, Object> params) {
        int found = 0;
        long after = 0;
        List<DeliveryRow> some;
        do {
            long from = after;
            some = transaction.execute(status -> lost(tenant, narrowed, params, from));
            for (DeliveryRow row : some) {
                found += row.state().equals("pending") ? 1 : 0;
                after = row.seq();
            }
        } while (some.size() == BATCH);
        return found;
    }

    /** As they are afterwards. */
    private List<DeliveryRow> lost(String tenant, String narrowed, Map<String, Object> params, long after) {
        Alerting alerting = policies.newestPolicy(tenant).orElse(Policy.NONE).alerting();
        return db.sql(LOST.formatted(narrowed))
                .params(params)
                .param("tenant", tenant)
                .param("after", after)
                .param("limit", BATCH)
                .query((row, number) -> DeliveryRow.read(row))
                .list()
                .stream()
                .map(row -> found(row, alerting))
                .toList();
    }

    private DeliveryRow found(DeliveryRow row, Alerting alerting) {
        List<Addresses.Address> reached = addresses(row, alerting);
        if (reached.isEmpty()) {
            return row;
        }
        DeliveryRow first = row.to(reached.getFirst());
        outbox.readdress(first);
        if (first.state().equals("pending")) {
            reached.stream().skip(1).map(other -> row.to(other).anew()).forEach(outbox::add);
        }
        return first;
    }

    private List<Addresses.Address> addresses(DeliveryRow row, Alerting alerting) {
        Optional<TicketBook.Present> ticket = book.read(new TicketKey(row.tenant(), String.valueOf(row.ticket())));
        Recipient recipient = Recipient.parse(row.recipient());
        return recipient == null || ticket.isEmpty()
                ? List.of()
                : addresses.of(recipient, row.tenant(), ticket.get().ticket().attributes(), alerting);
    }
}
