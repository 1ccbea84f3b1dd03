package io.dueline.alert;

import io.dueline.policy.Alert;
import io.dueline.policy.Alerting;
import io.dueline.policy.Policy;
import io.dueline.policy.Recipient;
import io.dueline.policy.Status;
import io.dueline.store.PolicyRevisions;
import io.dueline.store.TicketAttributes;
import io.dueline.store.TicketBook;
import io.dueline.store.TicketClock;
import io.dueline.store.TicketKey;
import io.dueline.timeline.State;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes deliveries of alerts once they may be announced, or drops them if they have been taken back by then. */
@Component
class Announcer {

    private static final int BATCH = 100;

    private final Outbox outbox;
    private final Addresses addresses;
    private final TicketBook book;
    private final PolicyRevisions policies;
    private final Links links;
    private final TransactionOperations transaction;

    Announcer(
            Outbox outbox,
            Addresses addresses,
            TicketBook book,
            PolicyRevisions policies,
            Links links,
            TransactionOperations transaction) {
        this.outbox = outbox;
        this.addresses = addresses;
        this.book = book;
        this.policies = policies;
        this.links = links;
        this.transaction = transaction;
    }

    /** Announces what is ready. False: nothing was. */
    boolean announce() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            List<AlertRow> ready = outbox.ready(BATCH);
            ready.forEach(this::announce);
            return !ready.isEmpty();
        }));
    }

    private void announce(AlertRow alert) {
        Optional<TicketBook.Present> read = book.read(new TicketKey(alert.tenant(), alert.ticket()));
        String against = read.map(present -> reasonAgainst(alert, present))
                .orElse(Optional.of("the ticket is gone"))
                .orElse(null);
        if (against == null) {
            var told = new Told(alert, read.orElseThrow(), policies.newestPolicy(alert.tenant()).orElse(Policy.NONE));
            if (alert.isClosed()) {
                close(told);
            } else {
                deliver(told);
            }
        }
        outbox.announced(alert, against);
    }

    /** An alert, the ticket as it is now, and what is said now of those who are told. */
    private record Told(AlertRow alert, TicketBook.Present present, Policy policy) {
        TicketAttributes ticket() {
            return present.ticket().attributes();
        }

        Alerting alerting() {
            return policy.alerting();
        }
    }

    private static @Nullable TicketClock clock(AlertRow alert, TicketBook.Present present) {
        return present.clocks().stream()
                .filter(one -> one.clock().metric().id().equals(alert.metric()))
                .filter(one -> alert.cycle() != null && one.clock().cycle() == alert.cycle())
                .findFirst()
                .orElse(null);
    }

    private Optional<String> reasonAgainst(AlertRow alert, TicketBook.Present present) {
        TicketClock clock = clock(alert, present);
        if (alert.kind().equals(Alert.On.WARNING.text())) {
            boolean waits = clock != null && clock.clock().state() instanceof State.Running;
            return waits ? Optional.empty() : Optional.of("nothing is waited for any more");
        }
        if (alert.kind().equals(Alert.On.BREACH.text())) {
            if (isWithdrawn(present.ticket().attributes())) {
                return Optional.of("the ticket was withdrawn before its breach was announced");
            }
            boolean holds = clock != null && clock.clock().stateName().equals("missed");
            return holds ? Optional.empty() : Optional.of("the breach was withdrawn before it was announced");
        }
        boolean unheard = alert.kind().equals(Alert.On.BREACH_WITHDRAWN.text()) && !outbox.breachWasAnnounced(alert);
        return unheard ? Optional.of("the breach was never announced") : Optional.empty();
    }

    private static boolean isWithdrawn(TicketAttributes ticket) {
        return ticket.deleted() || ticket.mergedInto() != null || Status.SPAM.text().equals(ticket.status());
    }

    private void deliver(Told told) {
        Set<String> reached = new LinkedHashSet<>();
        for (String text : told.alert.recipients()) {
            Recipient recipient = Recipient.parse(text);
            List<Addresses.Address> found = recipient == null
                    ? List.of()
                    : addresses.of(recipient, told.alert.tenant(), told.ticket(), told.alerting());
            for (Addresses.Address address : found) {
                if (address.value() == null || reached.add(address.channel() + ":" + address.value())) {
                    outbox.add(delivery(told, text, address, Content.of(notice(told, address.zone()))));
                }
            }
        }
    }

    private void close(Told told) {
        for (String destination : outbox.openIncidents(told.alert)) {
            var address = new Addresses.Address(Recipient.Kind.PAGERDUTY.text(), destination, null, null);
            String recipient = address.channel() + ":" + destination;
            outbox.add(delivery(told, recipient, address, Content.closing(notice(told, null))));
        }
    }

    private DeliveryRow delivery(Told told, String recipient, Addresses.Address to, Content content) {
        AlertRow alert = told.alert;
        boolean quiet = to.value() != null && to.isForPeople();
        String state = to.value() == null ? "undeliverable" : quiet ? "waiting" : "pending";
        return new DeliveryRow(
                null, "msg_" + UUID.randomUUID(), alert.tenant(), alert.ticket(), alert.metric(), alert.cycle(),
                alert.kind(), recipient, to.channel(), to.value(), to.lane(), state, to.reason(), content,
                quiet ? endOfQuiet(told) : null, 0, 0);
    }

    /** Null: it is not quiet now. */
    private static @Nullable Instant endOfQuiet(Told told) {
        Alerting.QuietHours quiet = told.alerting().quiet();
        boolean passes = quiet == null || (told.alert.kind().equals(Alert.On.BREACH.text())
                && quiet.breachesPass().contains(told.alert.level()));
        return passes ? null : quiet.endAt(told.present.now());
    }

    private Notice notice(Told told, @Nullable ZoneId zone) {
        AlertRow alert = told.alert;
        TicketClock clock = clock(alert, told.present);
        var step = alert.number() == null ? null : new Notice.AboutStep(alert.number(), alert.step());
        return new Notice(alert.type(), alert.at(), new Notice.Data(
                Notice.AboutTicket.of(alert.ticket(), told.ticket(), links.ticket(alert.ticket())),
                clock == null
                        ? null
                        : Notice.AboutClock.of(alert.ticket(), clock.clock(), told.present.now(), clock.recordedAt()),
                step,
                (zone != null ? zone : zone(told, clock)).getId(),
                alert.before(),
                alert.after()));
    }

    private static ZoneId zone(Told told, @Nullable TicketClock clock) {
        if (clock != null) {
            return clock.clock().promise().calendar().zone();
        }
        var level = told.policy.level(told.alert.level());
        var calendar = level == null ? null : told.policy.calendars().get(level.calendar());
        return calendar == null ? ZoneOffset.UTC : calendar.zone();
    }
}
