package io.dueline.store;

import java.time.zone.ZoneRulesProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Notices that this Java knows other time-zone rules than the one that ran last: deadlines may have moved. */
@Component
public class TimeZoneData {
    private static final Logger LOG = LoggerFactory.getLogger(TimeZoneData.class);

    private final JdbcClient db;
    private final TransactionOperations transaction;
    private final Handovers handovers;

    TimeZoneData(JdbcClient db, TransactionOperations transaction, Handovers handovers) {
        this.db = db;
        this.transaction = transaction;
        this.handovers = handovers;
    }

    /** Hands every open ticket over if the rules are others than last time. To be called at every start. */
    public void compare() {
        compare(ZoneRulesProvider.getVersions("UTC").lastEntry().getKey());
    }

    void compare(String version) {
        transaction.executeWithoutResult(status -> {
            boolean first = db.sql("insert into installation values ('time-zone data', ?) on conflict do nothing")
                    .param(version)
                    .update() > 0;
            if (!first && changes(version)) {
                LOG.info("Time-zone data is now {}: advancing every open ticket once", version);
                handovers.handOverOpenTickets();
            }
        });
    }

    /** The row is locked by the first node that sees the change; those after it find it made. */
    private boolean changes(String version) {
        return db.sql("update installation set value = ? where name = 'time-zone data' and value <> ?")
                .params(version, version)
                .update() > 0;
    }
}
