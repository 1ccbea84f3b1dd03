package io.dueline.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/** How PostgreSQL is to plan the statements of a transaction. */
public final class Planning {
    private Planning() {}

    /**
     * With the values at hand, until the transaction ends: how many rows have a value may decide by which index they are
     * found soonest.
     */
    public static void anew(JdbcClient db) {
        db.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)").query(String.class).single();
    }
}
