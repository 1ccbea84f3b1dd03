package io.dueline.alert;

import io.dueline.policy.Alert;
import io.dueline.policy.Alerting;
import io.dueline.policy.Level;
import io.dueline.policy.Policy;
import io.dueline.store.TicketAttributes;
import io.dueline.store.TicketBook;
import io.dueline.store.TicketClock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * An alert at the moment at which it is announced.
 *
 * @param present its ticket as it is then
 * @param policy the newest, which says where people are reached
 */
record Told(AlertRow alert, TicketBook.Present present, Policy policy) {

    TicketAttributes ticket() {
        return present.ticket().attributes();
    }

    Alerting alerting() {
        return policy.alerting();
    }

    /** The clock that it is about; null: it is about the ticket, or the clock is there no more. */
    @Nullable
    TicketClock clock() {
        return present.clocks().stream()
                .filter(one -> one.clock().metric().id().equals(alert.metric()))
                .filter(one -> alert.cycle() != null && one.clock().cycle() == alert.cycle())
                .findFirst()
                .orElse(null);
    }

    boolean isOf(Alert.On on) {
        return alert.kind().equals(on.text());
    }

    /** When people may be told; null: now. */
    @Nullable
    Instant endOfQuiet() {
        Alerting.QuietHours quiet = alerting().quiet();
        boolean passes = quiet == null || (isOf(Alert.On.BREACH) && quiet.breachesPass().contains(alert.level()));
        return passes ? null : quiet.endAt(present.now());
    }

    /** @param zone in which times are written; null: in that of the calendar */
    Notice notice(Links links, @Nullable ZoneId zone) {
        TicketClock clock = clock();
        var step = alert.number() == null ? null : new Notice.AboutStep(alert.number(), alert.step());
        return new Notice(alert.type(), alert.at(), new Notice.Data(
                Notice.AboutTicket.of(alert.ticket(), ticket(), links.ticket(alert.ticket())),
                clock == null
                        ? null
                        : Notice.AboutClock.of(alert.ticket(), clock.clock(), present.now(), clock.recordedAt()),
                step,
                (zone != null ? zone : zone(clock)).getId(),
                alert.before(),
                alert.after()));
    }

    private ZoneId zone(@Nullable TicketClock clock) {
        if (clock != null) {
            return clock.clock().promise().calendar().zone();
        }
        Level level = policy.level(alert.level());
        var calendar = level == null ? null : policy.calendars().get(level.calendar());
        return calendar == null ? ZoneOffset.UTC : calendar.zone();
    }
}
