package io.dueline.policy.reader;

import io.dueline.policy.Node;
import io.dueline.policy.Recipient;
import io.dueline.policy.ReportPeriod;
import io.dueline.policy.ScheduledReport;
import io.dueline.policy.Weekdays;
import io.dueline.policy.Words;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a report that is sent by itself. */
final class ScheduledReportReader {
    static final String[] KEYS = {"id", "every", "day", "at", "zone", "period", "groupBy", "filter", "to", "format"};
    static final List<String> EVERY = List.of("daily", "weekly", "monthly");
    static final Map<String, DayOfWeek> WEEKDAYS = Words.by(Weekdays::shortName, Arrays.asList(DayOfWeek.values()));
    static final Map<String, Set<ScheduledReport.Form>> FORMATS = formats();
    static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
    static final int LAST_DAY = 28;
    static final int MOST = 100;
    static final int LONGEST = 200;

    private ScheduledReportReader() {}

    private static Map<String, Set<ScheduledReport.Form>> formats() {
        Map<String, Set<ScheduledReport.Form>> formats = new LinkedHashMap<>();
        formats.put("csv+html", Set.of(ScheduledReport.Form.CSV, ScheduledReport.Form.HTML));
        formats.put("csv", Set.of(ScheduledReport.Form.CSV));
        formats.put("html", Set.of(ScheduledReport.Form.HTML));
        return formats;
    }

    static List<ScheduledReport> reports(Node list) {
        return List.copyOf(Ids.read(list, MOST, ScheduledReportReader::report).values());
    }

    private static @Nullable ScheduledReport report(String id, Node node) {
        if (!node.isObjectOf(KEYS)) {
            return null;
        }
        Day day = day(node.at("every"), node.at("day"));
        LocalTime at = time(node.at("at"));
        ZoneId zone = zone(node.at("zone"));
        ReportPeriod period = node.at("period").requiredChoice(ReportPeriod.WORDS);
        List<String> groups = words(node.at("groupBy"), ScheduledReport.GROUPS);
        Map<String, List<String>> filters = filters(node.at("filter"));
        List<String> to = recipients(node.at("to"));
        Set<ScheduledReport.Form> form = form(node.at("format"));
        return day == null || at == null || zone == null || period == null || form == null
                ? null
                : new ScheduledReport(id, day.ofWeek, day.ofMonth, at, zone, period, groups, filters, to, form);
    }

    private static @Nullable Set<ScheduledReport.Form> form(Node node) {
        return node.isAbsent() ? FORMATS.get("csv+html") : node.choice(FORMATS);
    }

    private record Day(@Nullable DayOfWeek ofWeek, int ofMonth) {}

    private static @Nullable Day day(Node every, Node day) {
        String word = every.requiredChoice(Words.by(each -> each, EVERY));
        return switch (word) {
            case "daily" -> day.isAbsent()
                    ? new Day(null, 0)
                    : day.refuse("is for weekly and monthly reports; this one is daily");
            case "weekly" -> {
                DayOfWeek weekday = day.requiredChoice(WEEKDAYS);
                yield weekday == null ? null : new Day(weekday, 0);
            }
            case "monthly" -> {
                int ofMonth = dayOfMonth(day);
                yield ofMonth == 0 ? null : new Day(null, ofMonth);
            }
            case null, default -> null;
        };
    }

    private static int dayOfMonth(Node node) {
        if (node.value() instanceof Integer day && day >= 1 && day <= LAST_DAY) {
            return day;
        }
        node.expect("a day from 1 to " + LAST_DAY + ", which every month has");
        return 0;
    }

    private static @Nullable LocalTime time(Node node) {
        return node.value() instanceof String text && TIME.matcher(text).matches()
                ? LocalTime.parse(text)
                : node.expect("a time of day such as \"08:00\"");
    }

    private static @Nullable ZoneId zone(Node node) {
        return node.value() instanceof String text && ZoneId.getAvailableZoneIds().contains(text)
                ? ZoneId.of(text)
                : node.expect("a time zone such as Europe/Sofia or UTC");
    }

    private static List<String> words(Node list, List<String> allowed) {
        List<String> words = new ArrayList<>();
        for (Node item : list.items(allowed.size())) {
            String word = item.requiredChoice(Words.by(each -> each, allowed));
            if (word != null && words.contains(word)) {
                item.refuse("stands there already");
            } else if (word != null) {
                words.add(word);
            }
        }
        return words;
    }

    private static Map<String, List<String>> filters(Node node) {
        Map<String, List<String>> filters = new HashMap<>();
        if (node.isAbsent() || !node.isObjectOf(ScheduledReport.FILTERS.toArray(String[]::new))) {
            return filters;
        }
        for (Node entry : node.entries(MOST)) {
            List<String> values = new ArrayList<>();
            for (Node item : entry.items(MOST)) {
                String value = item.isAbsent() ? item.expect("a string") : item.scalar(LONGEST);
                if (value != null) {
                    values.add(value);
                }
            }
            if (values.isEmpty()) {
                entry.refuse("must be a list of at least one value");
            }
            filters.put(entry.key(), values);
        }
        return filters;
    }

    private static List<String> recipients(Node list) {
        List<String> addresses = new ArrayList<>();
        for (Node item : list.items(MOST)) {
            Recipient recipient = item.value() instanceof String text ? Recipient.parse(text) : null;
            if (recipient != null && recipient.kind() == Recipient.Kind.EMAIL) {
                addresses.add(recipient.name());
            } else {
                item.expect("an e-mail address such as email:lead@example.com");
            }
        }
        if (list.items(MOST).isEmpty() && (list.isAbsent() || list.value() instanceof List<?>)) {
            list.expect("a list of at least one e-mail address");
        }
        return addresses.stream().distinct().toList();
    }
}
