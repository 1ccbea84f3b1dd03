package io.dueline.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells all outcomes of a period anew from the timelines, and compares them with what is written down. Each ticket is
 * told as of its last advance, from the events that were known then.
 */
@Component
public class Verification {
    private static final int BATCH = 200;

    private final JdbcClient db;
    private final TicketRows rows;
    private final Turns turns;
    private final PolicyRevisions policies;
    private final TransactionTemplate snapshot;

    Verification(
            JdbcClient db, TicketRows rows, Turns turns, PolicyRevisions policies, PlatformTransactionManager manager) {
        this.db = db;
        this.rows = rows;
        this.turns = turns;
        this.policies = policies;
        this.snapshot = snapshot(manager);
    }

    /** A ticket, its timeline and its clocks as they are at one moment, though it is advanced meanwhile. */
    private static TransactionTemplate snapshot(PlatformTransactionManager manager) {
        var snapshot = new TransactionTemplate(manager);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return snapshot;
    }

    /**
     * What to verify: outcomes that count from {@code from} on, and before {@code to}.
     *
     * @param levels empty: all; the same for the others
     */
    public record Period(
            String tenant,
            Instant from,
            Instant to,
            List<String> levels,
            List<String> departments,
            List<String> metrics) {
        boolean includes(ClockRow row) {
            return row.hasOutcome()
                    && !row.reportedAt().isBefore(from)
                    && row.reportedAt().isBefore(to)
                    && (levels.isEmpty() || levels.contains(row.level()))
                    && (departments.isEmpty() || departments.contains(Objects.requireNonNullElse(row.department(), "")))
                    && (metrics.isEmpty() || metrics.contains(row.metric()));
        }

        private OffsetDateTime begin() {
            return from.atOffset(ZoneOffset.UTC);
        }

        private OffsetDateTime end() {
            return to.atOffset(ZoneOffset.UTC);
        }
    }

    /** How much was verified. */
    public record Sum(long tickets, long outcomes, long discrepancies) {}

    /** @param found each as it is found; any number of tickets takes the same memory */
    public Sum verify(Period period, Consumer<Discrepancy> found) {
        var audit = new Audit(period::includes, policies.of(period.tenant()), found);
        walk(after -> told(period, after), audit);
        walk(after -> strays(period, after), audit);
        walk(after -> neverTold(period, after), audit);
        return audit.sum();
    }

    private void walk(Function<@Nullable TicketRow, List<TicketRow>> next, Audit audit) {
        List<TicketRow> some = List.of();
        do {
            TicketRow last = some.isEmpty() ? null : some.getLast();
            some = snapshot.execute(status -> verify(next.apply(last), audit));
        } while (some.size() == BATCH);
    }

    private List<TicketRow> verify(List<TicketRow> some, Audit audit) {
        turns.asOfTheirAdvances(some).forEach(audit::verify);
        return some;
    }

    /** A ticket that was last advanced before the period has no outcome in it. */
    private List<TicketRow> told(Period period, @Nullable TicketRow after) {
        Instant createdAt = after == null ? Instant.EPOCH : after.attributes().createdAt();
        List<String> found = db.sql("""
                select row_to_json(t) from ticket t
                where tenant = ? and (created_at, id) > (?, ?) and created_at < ? and advanced_at >= ?
                order by created_at, id limit ?""")
                .params(period.tenant(), createdAt.atOffset(ZoneOffset.UTC), after == null ? "" : after.id(),
                        period.end(), period.begin(), BATCH)
                .query(String.class)
                .list();
        return Rows.rows(found, TicketRow.class);
    }

    /** The tickets of outcomes in the period that can't have any in it, or aren't there at all. */
    private List<TicketRow> strays(Period period, @Nullable TicketRow after) {
        List<String> found = db.sql("""
                select distinct c.ticket from clock c left join ticket t on t.tenant = c.tenant and t.id = c.ticket
                where c.tenant = ? and c.reported_at >= ? and c.reported_at < ? and c.recorded_at is not null
                    and c.ticket > ?
                    and (t.created_at < ? and t.advanced_at >= ?) is not true
                order by c.ticket limit ?""")
                .params(period.tenant(), period.begin(), period.end(), after == null ? "" : after.id(), period.end(),
                        period.begin(), BATCH)
                .query(String.class)
                .list();
        return found.stream().map(id -> row(new TicketKey(period.tenant(), id))).toList();
    }

    /** Their creation could never be read, so that the reports know nothing of them. */
    private List<TicketRow> neverTold(Period period, @Nullable TicketRow after) {
        List<String> found = db.sql("""
                select row_to_json(t) from ticket t
                where tenant = ? and id > ? and created_at is null and fault is not null and advanced_at >= ?
                    and exists (select from ticket_event e where e.tenant = t.tenant and e.ticket = t.id and e.time < ?)
                order by id limit ?""")
                .params(period.tenant(), after == null ? "" : after.id(), period.begin(), period.end(), BATCH)
                .query(String.class)
                .list();
        return Rows.rows(found, TicketRow.class);
    }

    private TicketRow row(TicketKey ticket) {
        return rows.find(ticket).orElseGet(() -> TicketRow.unknown(ticket));
    }
}
