package io.dueline.alert;

import io.dueline.policy.Recipient;
import io.dueline.store.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The places that policies name, apart from the policies: they hold secrets. */
@Repository
class Destinations {

    private static final String COLUMNS = "select name, kind, url, secrets, disabled from destination ";

    private final JdbcClient db;

    Destinations(JdbcClient db) {
        this.db = db;
    }

    Optional<Destination> find(String tenant, String name) {
        return db.sql(COLUMNS + "where tenant = ? and name = ?")
                .params(tenant, name)
                .query((row, number) -> destination(row))
                .optional();
    }

    List<Destination> all(String tenant) {
        return db.sql(COLUMNS + "where tenant = ? order by name")
                .params(tenant)
                .query((row, number) -> destination(row))
                .list();
    }

    private static Destination destination(ResultSet row) throws SQLException {
        return new Destination(
                row.getString("name"),
                Recipient.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("url"),
                List.of((String[]) row.getArray("secrets").getArray()),
                row.getString("disabled"));
    }

    /** Saving one that was disabled puts it in use again. */
    void save(Caller caller, Destination destination) {
        db.sql("""
                insert into destination (tenant, name, kind, url, secrets, saved_by) values (?, ?, ?, ?, ?, ?)
                on conflict (tenant, name) do update set kind = excluded.kind, url = excluded.url,
                    secrets = excluded.secrets, saved_by = excluded.saved_by, saved_at = clock_timestamp(),
                    disabled = null""")
                .params(caller.tenant(), destination.name(), destination.kind().text(), destination.url(),
                        destination.secrets().toArray(String[]::new), caller.actor())
                .update();
    }

    /** False: there was none. */
    boolean delete(String tenant, String name) {
        return db.sql("delete from destination where tenant = ? and name = ?").params(tenant, name).update() > 0;
    }

    /** Nothing more is sent to where this delivery went. */
    void disable(DeliveryRow delivery, String reason) {
        db.sql("update destination set disabled = ? where tenant = ? and name = ?")
                .params(reason, delivery.tenant(), delivery.address())
                .update();
    }
}
