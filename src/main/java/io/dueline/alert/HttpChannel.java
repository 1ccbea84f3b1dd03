package io.dueline.alert;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Webhooks, chats and PagerDuty: whatever is told by a call to a destination. */
@Component
class HttpChannel implements Channel {

    private static final int GONE = 410;

    private final Outgoing outgoing;
    private final Destinations destinations;
    private final InstantSource clock;

    HttpChannel(Outgoing outgoing, Destinations destinations) {
        this.outgoing = outgoing;
        this.destinations = destinations;
        this.clock = InstantSource.system();
    }

    @Override
    public Set<String> names() {
        return Set.of("webhook", "slack", "teams", "pagerduty");
    }

    @Override
    public RetrySchedule schedule() {
        return RetrySchedule.WEBHOOKS;
    }

    @Override
    public Attempt deliver(DeliveryRow delivery) {
        Optional<Destination> destination = destinations.find(delivery.tenant(), String.valueOf(delivery.address()));
        if (destination.isEmpty()) {
            return Attempt.failed(null, "there is no destination " + delivery.address() + " any more",
                    Attempt.Next.GIVE_UP);
        }
        if (destination.get().disabled() != null) {
            return Attempt.failed(null, "the destination is disabled: " + destination.get().disabled(),
                    Attempt.Next.GIVE_UP);
        }
        return deliver(delivery, destination.get());
    }

    private Attempt deliver(DeliveryRow delivery, Destination destination) {
        Instant now = clock.instant();
        Message message = Message.of(delivery, destination, now);
        try {
            return attempt(outgoing.post(destination.url(), message.headers(), message.body()), now);
        } catch (IOException e) {
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            return Attempt.failed(null, reason, Attempt.Next.TRY_AGAIN);
        }
    }

    private static Attempt attempt(Outgoing.Answer answer, Instant now) {
        int status = answer.status();
        if (status >= 200 && status < 300) {
            return Attempt.delivered(status);
        }
        if (status == GONE) {
            return Attempt.failed(status, "410: it is gone", Attempt.Next.DISABLE);
        }
        String redirect = status >= 300 && status < 400 ? " (redirects are not followed)" : "";
        return Attempt.failed(status, status + redirect + ": " + answer.beginning(), Attempt.Next.TRY_AGAIN)
                .leaveAloneFor(retryAfter(answer.retryAfter(), now));
    }

    /** In seconds, or until a date; null: it says nothing that can be read. */
    static @Nullable Duration retryAfter(@Nullable String header, Instant now) {
        if (header == null) {
            return null;
        }
        if (header.strip().matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(header.strip()));
        }
        try {
            Duration until = Duration.between(now,
                    ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
            return until.isNegative() ? null : until;
        } catch (DateTimeException noDate) {
            return null;
        }
    }
}
