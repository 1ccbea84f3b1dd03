package io.dueline.alert;

import java.util.Map;

/** What goes to one recipient together. */
record Gathered(
        String tenant, String channel, String address, String kind, String recipient, String lane, int total) {

    static final String ALL = """
            select tenant, channel, address, kind, recipient, lane, count(*) as total from delivery
            where tenant = ? and state = 'gathered' and next_at <= statement_timestamp()
            group by tenant, channel, address, kind, recipient, lane""";

    /** Which deliveries these are, for those who give {@link #keys}. */
    static final String DELIVERIES = """
            tenant = :tenant and recipient = :recipient and address = :address and kind = :kind
                and state = 'gathered'""";

    Map<String, String> keys() {
        return Map.of("tenant", tenant, "recipient", recipient, "address", address, "kind", kind);
    }
}
