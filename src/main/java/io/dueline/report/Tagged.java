package io.dueline.report;

/**
 * How the clocks whose tickets have a tag are found soonest, which depends on how many tickets have it: clocks don't know the tags
 * of their tickets. Each is right for any number.
 */
enum Tagged {
    /** Their clocks stand in for all clocks, whatever PostgreSQL thinks of indexes in the queue's order. */
    FEW {
        @Override
        Statement narrow(Statement statement) {
            return statement.over(
                    "with clock as materialized (select c.* from ticket t cross join lateral (select * from clock c"
                            + " where c.tenant = t.tenant and c.ticket = t.id and c.ended_at is null offset 0) c"
                            + " where t.tenant = :tenant and " + HAS_TAG + ") ");
        }
    },
    /** Gathered once; clocks are passed in their order, each asked whether its ticket is among them. */
    SOME {
        @Override
        Statement narrow(Statement statement) {
            return statement.then(
                    " and exists (select from ticket t where t.tenant = c.tenant and t.id = c.ticket and " + HAS_TAG
                            + ") is true");
        }
    },
    /** The next one is seldom far: clocks are passed in their order, and the ticket of each is looked up. */
    MANY {
        @Override
        Statement narrow(Statement statement) {
            return statement.then(" and (select cast(:tag as text) = any(t.tags) from ticket t"
                    + " where t.tenant = c.tenant and t.id = c.ticket)");
        }
    };

    /** The condition that a ticket {@code t} has it, as the index of tags has it. */
    static final String HAS_TAG = "t.tags @> array[cast(:tag as text)] and t.tags <> '{}'";
    /** There is no need to count further. */
    static final int MOST_COUNTED = 100_001;
    private static final int MOST_OF_FEW = 10_000;

    static Tagged of(long tickets) {
        return tickets <= MOST_OF_FEW ? FEW : tickets < MOST_COUNTED ? SOME : MANY;
    }

    /** Adds the condition that the ticket of the clock {@code c} has the {@code tag}. */
    abstract Statement narrow(Statement statement);
}
