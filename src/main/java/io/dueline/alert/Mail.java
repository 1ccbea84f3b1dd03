package io.dueline.alert;

import io.dueline.policy.Recipient;
import java.util.Collection;
import org.springframework.stereotype.Component;

/**
 * The door for whoever wants mail sent that is no alert, such as a report. It only writes the mail down: it is committed
 * when this returns (or with the caller's transaction), delivered soon after, tried again while the mail server is away,
 * and listed among the deliveries. Quiet hours and digests are for alerts, not for this.
 */
@Component
public class Mail {

    /**
     * What is said of a mail without opening it.
     *
     * @param kind what it is, as the list of deliveries shows it, such as {@code report}
     * @param key unique among the mail of the tenant, such as {@code report/weekly/2026-W47}
     */
    public record Cover(String tenant, String kind, String key) {}

    private final Outbox outbox;

    Mail(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * Has a letter sent to each address, once: doing it again with the same key changes nothing, so that whoever doesn't
     * know whether it was done may do it again.
     *
     * @throws IllegalArgumentException if one of the addresses is none
     */
    public void send(Cover cover, Collection<String> addresses, Letter letter) {
        for (String address : addresses) {
            if (!Recipient.isAddress(address)) {
                throw new IllegalArgumentException("not an e-mail address: " + address);
            }
            outbox.add(DeliveryRow.letter(cover, address, letter));
        }
    }
}
