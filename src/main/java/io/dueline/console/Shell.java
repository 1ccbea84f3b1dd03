package io.dueline.console;

import io.dueline.console.words.LocalMoment;
import io.dueline.store.Caller;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param theme {@code light} or {@code dark} where somebody chose; null: as the system has it
 * @param zone the zone that times are told in where no calendar says otherwise
 * @param office whether it is open, in words; null: no calendar is known
 */
public record Shell(Caller caller, @Nullable String theme, ZoneId zone, Instant now, @Nullable String office) {
    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);

    /** The city of the zone. */
    public String place() {
        String id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    public String today() {
        return TODAY.format(now.atZone(zone));
    }

    /** Told at another present. */
    public Shell at(Instant present) {
        return new Shell(caller, theme, zone, present, office);
    }

    public LocalMoment moment(Instant at) {
        return new LocalMoment(at, zone, now);
    }
}
