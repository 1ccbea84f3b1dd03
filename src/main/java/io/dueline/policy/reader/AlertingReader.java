package io.dueline.policy.reader;

import io.dueline.calendar.BusinessCalendar;
import io.dueline.policy.Alert;
import io.dueline.policy.Alerting;
import io.dueline.policy.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what the document says about alerts, in its three keys {@code alerts}, {@code alerting} and {@code contacts}. */
final class AlertingReader {

    static final String[] KEYS = {"announceAfter", "maxAge", "quietHours", "storm"};
    static final String[] QUIET_KEYS = {"outside", "breachesPass"};
    static final int MOST_AT_ONCE = 10_000;

    private final Known known;
    private final Map<String, BusinessCalendar> calendars;

    AlertingReader(Known known, Map<String, BusinessCalendar> calendars) {
        this.known = known;
        this.calendars = calendars;
    }

    Alerting alerting(Node document) {
        List<Alert> alerts = new AlertReader(known).alerts(document.at("alerts"));
        Node settings = document.at("alerting");
        boolean readable = settings.isAbsent() || settings.isObjectOf(KEYS);
        ContactReader contacts = ContactReader.read(document.at("contacts"));
        return new Alerting(
                alerts,
                SpanReader.span(settings.at("announceAfter"), Alerting.ANNOUNCE_AFTER),
                SpanReader.span(settings.at("maxAge"), Alerting.MAX_AGE),
                readable ? quiet(settings.at("quietHours")) : null,
                storm(settings.at("storm")),
                contacts.agents(),
                contacts.departments());
    }

    private static int storm(Node node) {
        if (node.value() instanceof Integer limit && limit >= 1 && limit <= MOST_AT_ONCE) {
            return limit;
        }
        if (!node.isAbsent()) {
            node.refuse("must be a whole number from 1 to " + MOST_AT_ONCE);
        }
        return Alerting.STORM;
    }

    private Alerting.@Nullable QuietHours quiet(Node node) {
        if (node.isAbsent() || !node.isObjectOf(QUIET_KEYS)) {
            return null;
        }
        Set<String> pass = new HashSet<>();
        for (Node entry : node.at("breachesPass").items(LevelReader.MOST)) {
            String level = entry.isAbsent() ? entry.expect("the id of a level") : known.level(entry);
            if (level != null) {
                pass.add(level);
            }
        }
        Node outside = node.at("outside");
        String id = outside.isAbsent() ? outside.expect("the id of a calendar") : known.calendar(outside);
        BusinessCalendar calendar = id == null ? null : calendars.get(id);
        return calendar == null ? null : new Alerting.QuietHours(calendar, pass);
    }
}
