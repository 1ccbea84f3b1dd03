package io.dueline.alert;

import io.dueline.policy.Alerting;
import io.dueline.policy.Contact;
import io.dueline.policy.Recipient;
import io.dueline.store.TicketAttributes;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the recipients that policies name are reached. */
@Component
class Addresses {

    private final Destinations destinations;

    Addresses(Destinations destinations) {
        this.destinations = destinations;
    }

    /**
     * Where something is sent.
     *
     * @param value of the mail, or the destination's name; null: none is known
     * @param zone in which times are written there; null: in that of the calendar
     * @param reason why nothing can be sent; null: it can
     */
    record Address(String channel, @Nullable String value, @Nullable ZoneId zone, @Nullable String reason) {

        private static Address unknown(Recipient.Kind kind, String reason) {
            return new Address(kind.isDestination() ? kind.text() : DeliveryRow.EMAIL, null, null, reason);
        }

        /** Where people look at it, so that it should neither wake nor flood them. */
        boolean isForPeople() {
            return !channel.equals(Recipient.Kind.WEBHOOK.text()) && !channel.equals(Recipient.Kind.PAGERDUTY.text());
        }

        String lane() {
            return channel.equals(DeliveryRow.EMAIL) ? channel : channel + ":" + value;
        }
    }

    List<Address> of(Recipient recipient, String tenant, TicketAttributes ticket, Alerting alerting) {
        return switch (recipient.kind()) {
            case ASSIGNEE -> assignee(ticket, alerting);
            case REQUESTER ->
                List.of(mail(recipient.kind(), ticket.requesterEmail(), null, "the requester has no address"));
            case DEPARTMENT -> department(recipient, ticket, alerting);
            case EMAIL -> List.of(mail(recipient.kind(), recipient.name(), null, ""));
            case WEBHOOK, SLACK, TEAMS, PAGERDUTY -> List.of(destination(recipient, tenant));
        };
    }

    private static List<Address> assignee(TicketAttributes ticket, Alerting alerting) {
        String agent = ticket.assignee();
        if (agent == null) {
            return List.of(Address.unknown(Recipient.Kind.ASSIGNEE, "the ticket has no assignee"));
        }
        Contact contact = alerting.agents().get(agent);
        return contact != null && ticket.assigneeEmail() == null
                ? all(contact)
                : List.of(mail(Recipient.Kind.ASSIGNEE, ticket.assigneeEmail(),
                        contact == null ? null : contact.zone(),
                        "no address is known of agent " + agent + ": neither its events nor contacts.agents have one"));
    }

    private static List<Address> department(Recipient recipient, TicketAttributes ticket, Alerting alerting) {
        String department = recipient.name().isEmpty() ? ticket.department() : recipient.name();
        if (department == null) {
            return List.of(Address.unknown(recipient.kind(), "the ticket has no department"));
        }
        Contact contact = alerting.departments().get(department);
        return contact != null
                ? all(contact)
                : List.of(Address.unknown(recipient.kind(),
                        "no address is known of department " + department + ": contacts.departments has none"));
    }

    private static List<Address> all(Contact contact) {
        return contact.emails().stream()
                .map(email -> new Address(DeliveryRow.EMAIL, email, contact.zone(), null))
                .toList();
    }

    private static Address mail(Recipient.Kind kind, @Nullable String email, @Nullable ZoneId zone, String otherwise) {
        if (email == null) {
            return Address.unknown(kind, otherwise);
        }
        return Recipient.isAddress(email)
                ? new Address(DeliveryRow.EMAIL, email, zone, null)
                : Address.unknown(kind, "what its event gave is no e-mail address");
    }

    private Address destination(Recipient recipient, String tenant) {
        Optional<Destination> found = destinations.find(tenant, recipient.name());
        if (found.isEmpty()) {
            return Address.unknown(recipient.kind(), "there is no destination " + recipient.name());
        }
        Destination destination = found.get();
        if (destination.kind() != recipient.kind()) {
            return Address.unknown(recipient.kind(),
                    "the destination " + recipient.name() + " is of kind " + destination.kind().text());
        }
        return new Address(recipient.kind().text(), destination.name(), null, null);
    }
}
