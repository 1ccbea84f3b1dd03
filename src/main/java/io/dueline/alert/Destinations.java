package io.dueline.alert;

import io.dueline.policy.Alert;
import io.dueline.policy.Fault;
import io.dueline.policy.Policy;
import io.dueline.policy.Recipient;
import io.dueline.store.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The places that policies name, apart from the policies: they hold secrets. */
@Component
public class Destinations {

    private static final String COLUMNS = "select name, kind, url, secrets, disabled from destination ";

    private final JdbcClient db;
    private final Vetting vetting;

    Destinations(JdbcClient db, Vetting vetting) {
        this.db = db;
        this.vetting = vetting;
    }

    /** @param newSecret one that was made up just now, to be shown this once; null: none was */
    public record Saved(Destination destination, boolean created, @Nullable String newSecret) {}

    public Optional<Destination> find(String tenant, String name) {
        return db.sql(COLUMNS + "where tenant = ? and name = ?")
                .params(tenant, name)
                .query((row, number) -> destination(row))
                .optional();
    }

    /** By name. */
    public List<Destination> all(String tenant) {
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

    /** What a policy names that isn't there yet, or is of another kind: what is told there can't be delivered. */
    public List<Fault> missing(String tenant, Policy policy) {
        Map<String, Recipient.Kind> known = all(tenant).stream()
                .collect(Collectors.toMap(Destination::name, Destination::kind));
        List<Fault> missing = new ArrayList<>();
        List<Alert> alerts = policy.alerting().alerts();
        for (int i = 0; i < alerts.size(); i++) {
            for (Recipient recipient : alerts.get(i).to()) {
                if (recipient.kind().isDestination() && known.get(recipient.name()) != recipient.kind()) {
                    missing.add(new Fault("alerts[" + i + "].to", recipient.text(), "there is no such destination yet: "
                            + "save it with PUT /api/v1/destinations/" + recipient.name()));
                }
            }
        }
        return missing;
    }

    /** Why it can't be called at that address; null: it can. */
    public @Nullable String reasonAgainstUrl(DestinationDraft draft) {
        return vetting.reasonAgainst(draft.address());
    }

    /** Saves a draft that nothing speaks against. One that was disabled is in use again. */
    public Saved save(Caller caller, String name, DestinationDraft draft) {
        Optional<Destination> before = find(caller.tenant(), name).filter(one -> one.kind() == draft.kind());
        List<String> present = before.map(Destination::secrets).orElse(List.of());
        String made = draft.needsSecret(present) ? Signature.newSecret() : null;
        List<String> secrets = draft.secrets(made != null ? made : draft.secret(), present);
        var destination = new Destination(name, draft.kind(), draft.address(), secrets, null);
        write(caller, destination);
        return new Saved(destination, before.isEmpty(), made);
    }

    private void write(Caller caller, Destination destination) {
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
    public boolean delete(String tenant, String name) {
        return db.sql("delete from destination where tenant = ? and name = ?").params(tenant, name).update() > 0;
    }

    /** Nothing more is sent to where this delivery went. */
    void disable(DeliveryRow delivery, String reason) {
        db.sql("update destination set disabled = ? where tenant = ? and name = ?")
                .params(reason, delivery.tenant(), delivery.address())
                .update();
    }
}
