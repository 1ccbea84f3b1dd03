package io.dueline.store;

import io.dueline.document.Documents;
import io.dueline.policy.Holidays;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** iCalendar files that were uploaded; every one is kept. */
@Component
public class CalendarUploads {
    private static final int LOCK = 0x1_CA1;

    private final JdbcClient db;
    private final TransactionOperations transaction;

    CalendarUploads(JdbcClient db, TransactionOperations transaction) {
        this.db = db;
        this.transaction = transaction;
    }

    /**
     * A file as it was uploaded.
     *
     * @param upload from 1, counted for each id
     * @param days how many days were found in it
     */
    public record Upload(String id, int upload, Instant uploadedAt, String uploadedBy, int days) {}

    /** Keeps a file as the newest of its id. */
    public Upload add(Caller caller, String id, String file, List<Holidays.Day> days) {
        return transaction.execute(status -> {
            db.sql("select pg_advisory_xact_lock(?, hashtext(? || '/' || ?))").params(LOCK, caller.tenant(), id)
                    .query().listOfRows();
            db.sql("""
                    insert into calendar_upload (tenant, id, upload, file, days, uploaded_by)
                    select ?, ?, coalesce(max(upload), 0) + 1, ?, ?::jsonb, ?
                    from calendar_upload where tenant = ? and id = ?""")
                    .params(caller.tenant(), id, file, Documents.json(ResolvedHolidays.tree(days)), caller.actor(),
                            caller.tenant(), id)
                    .update();
            return list(caller.tenant(), id).getFirst();
        });
    }

    /** The uploads of an id, the newest first. */
    public List<Upload> list(String tenant, String id) {
        return db.sql("""
                select id, upload, uploaded_at, uploaded_by, jsonb_array_length(days) as days
                from calendar_upload where tenant = ? and id = ? order by upload desc""")
                .params(tenant, id)
                .query(Upload.class)
                .list();
    }

    /** A file as it was sent. */
    public Optional<String> file(String tenant, String id, int upload) {
        return db.sql("select file from calendar_upload where tenant = ? and id = ? and upload = ?")
                .params(tenant, id, upload)
                .query(String.class)
                .optional();
    }

    /** The days of the newest upload of an id; empty: there is none. */
    public Optional<List<Holidays.Day>> days(String tenant, String id) {
        return db.sql("select days from calendar_upload where tenant = ? and id = ? order by upload desc limit 1")
                .params(tenant, id)
                .query(String.class)
                .optional()
                .map(json -> ResolvedHolidays.days((List<?>) Documents.tree(json, Documents.JSON)));
    }

    /** Every id that has an upload. */
    public List<String> ids(String tenant) {
        return db.sql("select distinct id from calendar_upload where tenant = ? order by id")
                .params(tenant)
                .query(String.class)
                .list();
    }
}
