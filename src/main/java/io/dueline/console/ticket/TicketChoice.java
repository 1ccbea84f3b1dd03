package io.dueline.console.ticket;

import io.dueline.console.Address;
import io.dueline.console.Place;
import io.dueline.store.TicketBook;
import io.dueline.store.TicketFilter;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which tickets an address asks for. */
final class TicketChoice {
    private TicketChoice() {}

    static TicketFilter of(Address address) {
        return new TicketFilter(
                flag(address, "overdue"),
                flag(address, "open"),
                address.value("status"),
                address.value("priority"),
                address.value("department"),
                address.value("assignee"),
                address.value("level"),
                address.value("channel"),
                address.value("requester"),
                address.value("tag"));
    }

    private static @Nullable Boolean flag(Address address, String name) {
        String value = address.value(name);
        return value == null ? null : Boolean.valueOf(value);
    }

    static TicketBook.Place after(Address address) {
        String after = address.value("after");
        String id = address.value("afterId");
        return after == null || id == null ? TicketBook.Place.END : new TicketBook.Place(instant(after), id);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw Place.unknown(text);
        }
    }
}
