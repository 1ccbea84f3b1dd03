package io.dueline.api;

import io.dueline.alert.Deliveries;
import io.dueline.alert.Delivery;
import io.dueline.policy.Instants;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads which deliveries are asked for out of the query parameters. */
final class DeliveryQuery {

    private static final int USUAL_PAGE = 100;
    private static final int LARGEST_PAGE = 1_000;

    private final Parameters parameters;

    DeliveryQuery(Parameters parameters) {
        this.parameters = parameters;
    }

    Deliveries.Filter filter() {
        return new Deliveries.Filter(
                parameters.one("state", Parameters.oneOf(Delivery.STATES), DeliveryQuery::state),
                parameters.text("kind"),
                parameters.text("channel"),
                parameters.text("recipient"),
                parameters.text("ticket"),
                instant("from"),
                instant("to"));
    }

    private static @Nullable String state(String text) {
        return Delivery.STATES.contains(text) ? text : null;
    }

    private @Nullable Instant instant(String name) {
        return parameters.one(name, "an instant such as 2026-11-20T16:30:00+02:00", DeliveryQuery::instant0);
    }

    private static @Nullable Instant instant0(String text) {
        try {
            return Instants.parse(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    int limit() {
        return parameters.number("limit", 1, LARGEST_PAGE, USUAL_PAGE);
    }

    /** Null: the first page. */
    @Nullable
    Long before() {
        return parameters.one("cursor", Cursor.ALLOWED, this::before);
    }

    private @Nullable Long before(String cursor) {
        List<@Nullable String> place = Cursor.place(parameters.question(), cursor, 1);
        String seq = place == null ? null : place.getFirst();
        return seq != null && seq.matches("\\d{1,18}") ? Long.valueOf(seq) : null;
    }

    String cursor(Delivery last) {
        return Cursor.of(parameters.question(), List.of(String.valueOf(last.seq())));
    }

    void refuseFaults() {
        parameters.refuseFaults();
    }
}
