package io.dueline.console.policy;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** From which instant on tickets get clocks; older ones are kept out. It is told in the zone of the first calendar. */
final class SinceForm implements EntryForm {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
    private static final DateTimeFormatter SAID = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'xxx",
            Locale.ENGLISH);

    record View(String from, String zone) {}

    @Override
    public String template() {
        return "console/policy-since";
    }

    @Override
    public Object blank(Reading reading) {
        return "";
    }

    @Override
    public Object tree(Fields fields, @Nullable Object before, Reading reading) {
        String from = fields.text("from");
        try {
            return from.isEmpty() ? "" : WRITTEN.format(LocalDateTime.parse(from).atZone(zone(reading)));
        } catch (DateTimeException unreadable) {
            return from;
        }
    }

    @Override
    public String field(String path, Object tree) {
        return "from";
    }

    @Override
    public Object view(Object tree, Sheet sheet) {
        ZoneId zone = zone(sheet.reading());
        return new View(local(Tree.text(tree), zone), zone.getId());
    }

    private static String local(String written, ZoneId zone) {
        try {
            return LocalDateTime.ofInstant(OffsetDateTime.parse(written).toInstant(), zone).toString();
        } catch (DateTimeException unreadable) {
            return "";
        }
    }

    private static ZoneId zone(Reading reading) {
        try {
            return ZoneId.of(reading.zone());
        } catch (DateTimeException unreadable) {
            return ZoneId.of("UTC");
        }
    }

    /** {@code 1 Dec 2026, 00:00 UTC+02:00}; what can't be read as it stands. */
    static String said(String written) {
        try {
            return SAID.format(OffsetDateTime.parse(written));
        } catch (DateTimeException unreadable) {
            return written;
        }
    }
}
