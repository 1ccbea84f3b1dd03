package io.dueline.report;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The statements that read strands of the queue; conditions on a clock {@code c} and its ticket {@code t} may follow. */
final class StrandSql {
    private static final String CLOCK = """
            select c.*, coalesce(t.fields ->> 'subject', t.fields ->> 'title') as title, t.requester_name, t.assignee_name, r.agent as reserved_for, r.until as reserved_until
            from clock c join ticket t on t.tenant = c.tenant and t.id = c.ticket
            left join reserved r on r.tenant = c.tenant and r.ticket = c.ticket and r.until > :as_of
            where c.tenant = :tenant""";
    private static final String STANDING = CLOCK
            + """
                     and c.ended_at is null and c.spent_at is null and c.state = :state
                    and (c.allowed_us - c.counted_us, c.ticket, c.metric, c.cycle) > (:left, :clock_ticket, :clock_metric, :cycle)""";
    private static final String COUNTING = """
            select k.*, after.strand from unnest(cast(:names as text[]), cast(:revisions as int[]),
                    cast(:spent as timestamptz[]), cast(:tickets as text[]), cast(:metrics as text[]), cast(:cycles as int[]),
                    cast(:kind_level as int[]), cast(:kind_metric as int[]), cast(:kind_priority as int[]),
                    cast(:kind_channel as int[]), cast(:departments as text[])) with ordinality
                as after (calendar, revision, spent_at, ticket, metric, cycle, level, kind_metric, priority, channel, department, strand)
            cross join lateral ("""
            + CLOCK + """
                     and c.spent_at is not null and c.calendar = after.calendar and c.revision = after.revision
                    and (c.spent_at, c.ticket, c.metric, c.cycle)
                        > (after.spent_at, after.ticket, after.metric, after.cycle)""";
    private static final List<String> KEYS = List.of("kind_level", "kind_metric", "kind_priority", "kind_channel");
    private static final String OF_KIND = " and " + Keys.of("c.level") + " = after.level and "
            + Keys.of("c.metric") + " = after.kind_metric and " + Keys.of("c.priority")
            + " = after.priority and " + Keys.of("c.channel") + " = after.channel";
    private static final String OF_DEPARTMENT = " and c.department = after.department";

    private StrandSql() {}

    /** Reads on in a strand of clocks that stand still; {@link #byLeft} comes last. */
    static Statement standing(Strand strand) {
        Spot after = strand.after();
        return new Statement(STANDING)
                .with("state", strand.name())
                .with("left", after.left())
                .with("clock_ticket", after.ticket())
                .with("clock_metric", after.metric())
                .with("cycle", after.cycle());
    }

    /** @param rows at most */
    static String byLeft(int rows) {
        return " order by c.allowed_us - c.counted_us, c.ticket, c.metric, c.cycle limit " + rows;
    }

    /**
     * Reads on in strands that calendars count, all of them told apart by the same; every row has the number of its
     * {@code strand}, from 1 on. {@link #bySpent} comes last.
     */
    static Statement counting(List<Strand> strands) {
        Kinds.Kind first = strands.getFirst().kind();
        return spots(strands, kinds(strands, new Statement(COUNTING)))
                .then(first.keys() == null ? "" : OF_KIND)
                .then(first.department() == null ? "" : OF_DEPARTMENT);
    }

    /** @param rows at most, of each strand */
    static String bySpent(int rows) {
        return " order by c.spent_at, c.ticket, c.metric, c.cycle limit " + rows + ") k";
    }

    private static Statement spots(List<Strand> strands, Statement statement) {
        return statement
                .with("spent", texts(strands, strand -> strand.after().spentAt()))
                .with("tickets", texts(strands, strand -> strand.after().ticket()))
                .with("metrics", texts(strands, strand -> strand.after().metric()))
                .with("cycles", numbers(strands, strand -> strand.after().cycle()));
    }

    private static Statement kinds(List<Strand> strands, Statement statement) {
        for (int i = 0; i < KEYS.size(); i++) {
            int place = i;
            statement.with(KEYS.get(i), numbers(strands, strand -> strand.kind().key(place)));
        }
        return statement
                .with("names", texts(strands, Strand::name))
                .with("revisions", numbers(strands, strand -> strand.kind().revision()))
                .with("departments", texts(strands, strand -> strand.kind().department()));
    }

    private static @Nullable String[] texts(List<Strand> strands, Function<Strand, @Nullable String> part) {
        return strands.stream().map(part).toArray(String[]::new);
    }

    private static @Nullable Integer[] numbers(List<Strand> strands, Function<Strand, @Nullable Integer> part) {
        return strands.stream().map(part).toArray(Integer[]::new);
    }
}
