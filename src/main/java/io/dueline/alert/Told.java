package io.dueline.alert;

import io.dueline.policy.Alert;
import io.dueline.policy.Alerting;
import io.dueline.policy.Level;
import io.dueline.policy.Policy;
import io.dueline.store.TicketAttributes;
import io.dueline.store.TicketBook;
import io.dueline.store.TicketClock;
import io.dueline.store.WrittenClock;
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

    /** The clock that it is about; null: it is about the ticket, or the clock is there no more, or can't be told. */
    @Nullable
    TicketClock clock() {
        return present.clocks().stream()
                .filter(one -> isAbout(one.clock().metric().id(), one.clock().cycle()))
                .findFirst()
                .orElse(null);
    }

    /** The same as it is written down, where the ticket's timeline can't be told. */
    @Nullable
    WrittenClock written() {
        return present.written().stream()
                .filter(one -> isAbout(one.metric(), one.cycle()))
                .findFirst()
                .orElse(null);
    }

    private boolean isAbout(String metric, int cycle) {
        return metric.equals(alert.metric()) && alert.cycle() != null && cycle == alert.cycle();
    }

    /**
     * Where the clock stands that it is about.
     *
     * @param endedAt null while it goes on
     */
    record Stand(String state, @Nullable Instant endedAt) {}

    /** Null: there is no such clock any more. */
    @Nullable
    Stand stand() {
        TicketClock clock = clock();
        WrittenClock written = written();
        if (clock != null) {
            return new Stand(clock.clock().stateName(), clock.clock().endedAt());
        }
        return written == null ? null : new Stand(written.state(), written.endedAt());
    }

    /** Whether an excuse for its clock's outcome stands. */
    boolean isExcused() {
        return present.excuses().stream()
                .anyMatch(given -> given.stood(alert.metric(), alert.cycle(), present.now()));
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

    /**
     * @param url where whoever is told finds the ticket; null: nowhere
     * @param zone in which times are written; null: in that of the calendar
     */
    Notice notice(@Nullable String url, @Nullable ZoneId zone) {
        var step = alert.number() == null ? null : new Notice.AboutStep(alert.number(), alert.step());
        return new Notice(alert.type(), alert.at(), new Notice.Data(
                Notice.AboutTicket.of(alert.ticket(), ticket(), url),
                aboutClock(),
                step,
                (zone != null ? zone : zone()).getId(),
                alert.before(),
                alert.after()));
    }

    private Notice.@Nullable AboutClock aboutClock() {
        TicketClock clock = clock();
        WrittenClock written = written();
        if (clock != null) {
            return Notice.AboutClock.of(alert.ticket(), clock.clock(), present.now(), clock.recordedAt());
        }
        return written == null ? null : Notice.AboutClock.of(alert.ticket(), written);
    }

    private ZoneId zone() {
        TicketClock clock = clock();
        WrittenClock written = written();
        if (clock != null) {
            return clock.clock().promise().calendar().zone();
        }
        return written == null ? zoneOfLevel() : written.zone();
    }

    private ZoneId zoneOfLevel() {
        Level level = policy.level(alert.level());
        var calendar = level == null ? null : policy.calendars().get(level.calendar());
        return calendar == null ? ZoneOffset.UTC : calendar.zone();
    }
}
