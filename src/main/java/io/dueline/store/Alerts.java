package io.dueline.store;

import io.dueline.timeline.Step;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The outbox of alerts: what somebody is to be told, written in the transaction that finds it out. */
final class Alerts {

    /**
     * An alert that is about to be written; what its columns mean is said in the table.
     *
     * @param metric null: it is about the ticket
     * @param step empty: it is no step of a clock's escalation
     */
    record Row(
            String tenant,
            String ticket,
            @Nullable String metric,
            @Nullable Integer cycle,
            String kind,
            String step,
            @Nullable Integer number,
            Instant at,
            Instant firedAt,
            Instant notBefore,
            int revision,
            String level,
            List<String> recipients,
            Amendment.@Nullable Version before,
            Amendment.@Nullable Version after) {

        Row step(Step fallen) {
            return new Row(tenant, ticket, metric, cycle, kind, fallen.name(), fallen.number(), at, firedAt, notBefore,
                    revision, level, recipients, before, after);
        }

        /** @param now null: the cycle never was */
        Row versions(ClockRow was, @Nullable ClockRow now) {
            return new Row(tenant, ticket, metric, cycle, kind, step, number, at, firedAt, notBefore, revision, level,
                    recipients, was.version(), now == null ? null : now.version());
        }
    }

    /** A step that fell before doesn't fall again. */
    static final String INSERT = """
            insert into alert (tenant, ticket, metric, cycle, kind, step, number, at, fired_at, not_before,
                revision, level, recipients, before, after)
            select tenant, ticket, metric, cycle, kind, step, number, at, fired_at, not_before,
                revision, level, recipients, before, after
            from json_populate_recordset(null::alert, ?::json)
            on conflict do nothing""";

    private Alerts() {}
}
