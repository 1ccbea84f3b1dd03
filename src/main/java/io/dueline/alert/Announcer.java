package io.dueline.alert;

import io.dueline.policy.Policy;
import io.dueline.policy.Recipient;
import io.dueline.store.PolicyRevisions;
import io.dueline.store.TicketBook;
import io.dueline.store.TicketKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes deliveries of alerts once they may be announced, or drops them if they have been taken back by then. */
@Component
class Announcer {

    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);
    private static final int BATCH = 100;

    private final AlertQueue alerts;
    private final Outbox outbox;
    private final SecondThoughts thoughts;
    private final Addresses addresses;
    private final TicketBook book;
    private final PolicyRevisions policies;
    private final Links links;
    private final TransactionOperations transaction;

    Announcer(
            AlertQueue alerts,
            Outbox outbox,
            SecondThoughts thoughts,
            Addresses addresses,
            TicketBook book,
            PolicyRevisions policies,
            Links links,
            TransactionOperations transaction) {
        this.alerts = alerts;
        this.outbox = outbox;
        this.thoughts = thoughts;
        this.addresses = addresses;
        this.book = book;
        this.policies = policies;
        this.links = links;
        this.transaction = transaction;
    }

    /** Announces what is ready. False: nothing was. */
    boolean announce() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            List<AlertRow> ready = alerts.ready(BATCH);
            ready.forEach(alert -> alerts.announced(alert, announce(alert)));
            return !ready.isEmpty();
        }));
    }

    /** Null: it is announced; otherwise why it is dropped. One that can't be told must not hold up the others. */
    private @Nullable String announce(AlertRow alert) {
        try {
            return book.read(new TicketKey(alert.tenant(), alert.ticket()))
                    .map(present -> announce(new Told(alert, present, policy(alert))))
                    .orElse(Optional.of("the ticket is gone"))
                    .orElse(null);
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("Alert {} of ticket {} can't be told", alert.seq(), alert.ticket(), e);
            return "it can't be told: " + e.getMessage();
        }
    }

    private Policy policy(AlertRow alert) {
        return policies.newestPolicy(alert.tenant()).orElse(Policy.NONE);
    }

    private Optional<String> announce(Told told) {
        String against = thoughts.against(told);
        if (against == null) {
            List<DeliveryRow> deliveries = told.alert().isClosed() ? closings(told) : deliveries(told);
            deliveries.forEach(outbox::add);
        }
        return Optional.ofNullable(against);
    }

    /** One for each address, however many of the recipients are reached there. */
    private List<DeliveryRow> deliveries(Told told) {
        Set<String> reached = new LinkedHashSet<>();
        List<DeliveryRow> deliveries = new ArrayList<>();
        for (Recipient recipient : recipients(told)) {
            String url = links.ticket(told.alert().ticket(), recipient.kind());
            for (Addresses.Address address : addresses.of(recipient, told.alert().tenant(), told.ticket(),
                    told.alerting())) {
                if (address.value() == null || reached.add(address.channel() + ":" + address.value())) {
                    Content content = Content.of(told.notice(url, address.zone()));
                    deliveries.add(delivery(told, recipient.text(), address, content));
                }
            }
        }
        return deliveries;
    }

    private static List<Recipient> recipients(Told told) {
        return told.alert().recipients().stream().map(Recipient::parse).filter(Objects::nonNull).toList();
    }

    private List<DeliveryRow> closings(Told told) {
        List<DeliveryRow> closings = new ArrayList<>();
        for (String destination : outbox.openIncidents(told.alert())) {
            var address = new Addresses.Address(Recipient.Kind.PAGERDUTY.text(), destination, null, null);
            String recipient = address.channel() + ":" + destination;
            closings.add(delivery(told, recipient, address,
                    Content.closing(told.notice(links.ticket(told.alert().ticket()), null))));
        }
        return closings;
    }

    private static DeliveryRow delivery(Told told, String recipient, Addresses.Address to, Content content) {
        AlertRow alert = told.alert();
        boolean quiet = to.value() != null && to.isForPeople();
        String state = to.value() == null ? "undeliverable" : quiet ? "waiting" : "pending";
        return new DeliveryRow(
                null, "msg_" + UUID.randomUUID(), alert.tenant(), alert.ticket(), alert.metric(), alert.cycle(),
                alert.kind(), recipient, to.channel(), to.value(), to.lane(), state, to.reason(), content,
                quiet ? told.endOfQuiet() : null, 0, 0);
    }
}
