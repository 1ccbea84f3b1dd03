package io.dueline.store;

import io.dueline.timeline.Excuse;
import io.dueline.timeline.Revisions;
import io.dueline.timeline.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells all outcomes of a period anew from the timelines, and compares them with what is written down. Each ticket is
 * told as of its last advance, from the events that were known then.
 */
@Component
public class Verification {
    private static final int BATCH = 200;

    private final JdbcClient db;
    private final Turns turns;
    private final PolicyRevisions policies;

    Verification(JdbcClient db, Turns turns, PolicyRevisions policies) {
        this.db = db;
        this.turns = turns;
        this.policies = policies;
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
    }

    /**
     * An outcome that is written down otherwise than it is told; or a timeline that can't be told.
     *
     * @param clock null: the whole ticket can't be told
     * @param written null: it isn't written down
     * @param told null: there is no such outcome
     */
    public record Discrepancy(
            String ticket,
            @Nullable String clock,
            @Nullable Outcome written,
            @Nullable Outcome told,
            String why) {}

    /** What an outcome consists of. */
    public record Outcome(
            String state,
            String level,
            @Nullable String department,
            @Nullable String agent,
            @Nullable String priority,
            @Nullable String channel,
            Instant startedAt,
            @Nullable Instant dueAt,
            @Nullable Instant endedAt,
            Instant reportedAt,
            Duration allowed,
            Duration counted,
            @Nullable String excuse) {
        static @Nullable Outcome of(@Nullable ClockRow row) {
            return row == null
                    ? null
                    : new Outcome(row.state(), row.level(), row.department(), row.agent(), row.priority(),
                            row.channel(), row.startedAt(), row.dueAt(), row.endedAt(), row.reportedAt(),
                            Duration.ofNanos(row.allowedUs() * 1_000), row.counted(), row.excuse().excuseReason());
        }
    }

    /** How much was verified. */
    public record Sum(long tickets, long outcomes, long discrepancies) {}

    /** @param found each as it is found; any number of tickets takes the same memory */
    public Sum verify(Period period, Consumer<Discrepancy> found) {
        var count = new Count(period, policies.of(period.tenant()), found);
        Instant createdAt = Instant.EPOCH;
        String id = "";
        List<TicketRow> some;
        do {
            some = after(period, createdAt, id);
            verify(some, count);
            if (!some.isEmpty()) {
                createdAt = some.getLast().attributes().createdAt();
                id = some.getLast().id();
            }
        } while (some.size() == BATCH);
        return new Sum(count.tickets, count.outcomes, count.discrepancies);
    }

    /** A ticket that was last advanced before the period has no outcome in it. */
    private List<TicketRow> after(Period period, Instant createdAt, String id) {
        List<String> found = db.sql("""
                select row_to_json(t) from ticket t
                where tenant = ? and (created_at, id) > (?, ?) and created_at < ? and advanced_at >= ?
                order by created_at, id limit ?""")
                .params(period.tenant(), createdAt.atOffset(ZoneOffset.UTC), id, period.to().atOffset(ZoneOffset.UTC),
                        period.from().atOffset(ZoneOffset.UTC), BATCH)
                .query(String.class)
                .list();
        return Rows.rows(found, TicketRow.class);
    }

    private void verify(List<TicketRow> some, Count count) {
        turns.of(some).forEach(turn -> count.verify(new Turn(turn.before(), known(turn.events(), turn),
                known(turn.beside(), turn), turn.agents(), turn.stored())));
    }

    private static List<LoggedEvent> known(List<LoggedEvent> events, Turn turn) {
        Set<Long> folded = new HashSet<>(turn.before().folded());
        return events.stream().filter(event -> folded.contains(event.seq())).toList();
    }

    private static final class Count {
        private final Period period;
        private final Revisions revisions;
        private final Consumer<Discrepancy> found;
        private long tickets;
        private long outcomes;
        private long discrepancies;

        Count(Period period, Revisions revisions, Consumer<Discrepancy> found) {
            this.period = period;
            this.revisions = revisions;
            this.found = found;
        }

        void verify(Turn turn) {
            tickets++;
            Map<String, ClockRow> written = byId(turn.stored());
            try {
                Map<String, ClockRow> told = byId(told(turn));
                List<String> ids = new ArrayList<>(told.keySet());
                written.keySet().stream().filter(id -> !told.containsKey(id)).forEach(ids::add);
                ids.forEach(id -> compare(turn.before().id(), id, written.get(id), told.get(id)));
            } catch (DataAccessException unreachable) {
                throw unreachable;
            } catch (RuntimeException fault) {
                tell(new Discrepancy(turn.before().id(), null, null, null,
                        "its timeline can't be read: " + fault.getMessage()));
            }
        }

        private List<ClockRow> told(Turn turn) {
            Instant asOf = turn.before().progress().advancedAt();
            Verdict verdict = turn.verdict(revisions, asOf);
            Map<String, Excuse> excuses = turn.excuses();
            return verdict.clocks().stream()
                    .map(clock -> ClockRow.of(turn.before().key(), clock, verdict.ticket(), asOf)
                            .excused(excuses.get(clock.id())))
                    .toList();
        }

        private static Map<String, ClockRow> byId(List<ClockRow> rows) {
            Map<String, ClockRow> byId = new LinkedHashMap<>();
            rows.forEach(row -> byId.put(row.metric() + "-" + row.cycle(), row));
            return byId;
        }

        private void compare(String ticket, String id, @Nullable ClockRow written, @Nullable ClockRow told) {
            boolean counts = written != null && period.includes(written) || told != null && period.includes(told);
            if (!counts) {
                return;
            }
            outcomes++;
            Outcome one = Outcome.of(written);
            Outcome other = Outcome.of(told);
            if (!Objects.equals(one, other)) {
                String why = written == null ? "is not written down" : told == null ? "never was" : "differs";
                tell(new Discrepancy(ticket, id, one, other, why));
            }
        }

        private void tell(Discrepancy discrepancy) {
            discrepancies++;
            found.accept(discrepancy);
        }
    }
}
