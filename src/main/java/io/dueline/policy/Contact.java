package io.dueline.policy;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is reached.
 *
 * @param emails at least one
 * @param zone in which times are written to them; null: in that of the level's calendar
 */
public record Contact(List<String> emails, @Nullable ZoneId zone) {

    public Contact {
        emails = List.copyOf(emails);
    }
}
