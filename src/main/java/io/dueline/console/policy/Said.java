package io.dueline.console.policy;

import io.dueline.console.words.Length;
import io.dueline.console.words.Names;
import io.dueline.policy.Allowance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Parts of a policy document as people say them. */
final class Said {
    private static final Pattern DAY = Pattern.compile("[a-z]+");
    private static final Map<String, String> METRICS = Map.of(
            "first-reply", "From the customer’s ticket to an agent’s first public message",
            "next-reply", "From a customer’s unanswered message to the next reply",
            "periodic-update", "From each reply to the next, until the ticket is solved",
            "resolution", "From creation until solved; reopening goes on with it",
            "first-resolution", "From creation until solved for the first time",
            "ownership", "From a department’s getting the ticket until it gives it on or solves it",
            "chat-answer", "From a chat’s start until somebody answers",
            "call-answer", "From a call’s start until somebody answers");

    private Said() {}

    /** {@code 1 h}, {@code 2 business days}; what can't be read as it stands. */
    static String allowance(@Nullable Object written) {
        String text = Tree.text(written);
        try {
            return switch (Allowance.parse(text)) {
                case Allowance.OpenTime time -> new Length(time.duration()).text();
                case Allowance.BusinessDays days -> days.days() + (days.days() == 1
                        ? " business day"
                        : " business days");
            };
        } catch (IllegalArgumentException unreadable) {
            return text;
        }
    }

    /** @param priority whose time it is; empty: everybody's */
    record Term(String priority, String length) {}

    /** The time allowed, by priority where it differs. */
    static List<Term> terms(@Nullable Object within) {
        return within instanceof Map<?, ?> map
                ? map.entrySet().stream().map(Said::term).toList()
                : List.of(new Term("", allowance(within)));
    }

    private static Term term(Map.Entry<?, ?> entry) {
        String priority = String.valueOf(entry.getKey());
        return new Term(priority.equals("default") ? "otherwise" : priority, allowance(entry.getValue()));
    }

    /** {@code 15 min before, at 80 %}; empty: it doesn't warn. */
    static String warnings(List<String> warn) {
        return warn.stream()
                .map(one -> one.endsWith("%") ? "at " + one.replace("%", " %") : allowance(one) + " before")
                .collect(Collectors.joining(", "));
    }

    /** The steps of an escalation: {@code , at once and after 30 min}. */
    static String steps(List<String> after) {
        String words = after.stream()
                .map(step -> step.equals("0m") || step.equals("0s") ? "at once" : "after " + allowance(step))
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "" : ", " + words;
    }

    /** What a metric times. */
    static String metric(String id) {
        return METRICS.getOrDefault(id, "A metric of this policy’s own");
    }

    /** A setting of alerts. */
    static String limit(String key) {
        return switch (key) {
            case "announceAfter" -> "Told after";
            case "maxAge" -> "Not told if older than";
            default -> "Told at once, a minute";
        };
    }

    static String contact(@Nullable Object contact) {
        Object emails = contact instanceof Map<?, ?> ? Tree.at(contact, "email") : contact;
        return emails instanceof List<?> several
                ? several.stream().map(Tree::text).collect(Collectors.joining(", "))
                : Tree.text(emails);
    }

    /** {@code public holidays of BG}, {@code 3 holidays}. */
    static List<String> holidays(List<?> holidays) {
        List<String> words = new ArrayList<>();
        SpecialDays special = SpecialDays.of(Map.of("holidays", holidays));
        if (!special.countries().isEmpty()) {
            words.add("public holidays of " + special.countries());
        }
        if (!special.uploads().isEmpty()) {
            words.add("days of " + special.uploads());
        }
        int dates = (int) special.dates().stream().filter(row -> !row.isBlank()).count();
        if (dates > 0) {
            words.add(count(dates, "holiday", "holidays"));
        }
        return words;
    }

    /** Opening hours: {@code Mon–Fri 09:00–18:00}, {@code Around the clock}. */
    static String hours(@Nullable Object tree) {
        return switch (tree) {
            case Map<?, ?> days -> days.entrySet().stream()
                    .map(day -> days(String.valueOf(day.getKey())) + " " + day(day.getValue()))
                    .collect(Collectors.joining(" · "));
            case List<?> none -> "closed";
            case null -> "no hours";
            default -> tree.equals("24x7") ? "Around the clock" : tree.toString();
        };
    }

    /** {@code mon-fri} as {@code Mon–Fri}. */
    private static String days(String written) {
        return DAY.matcher(written).replaceAll(day -> Names.capital(day.group())).replace('-', '–');
    }

    private static String day(@Nullable Object hours) {
        String open = hours instanceof List<?> list
                ? list.isEmpty() ? "closed" : list.stream().map(Tree::text).collect(Collectors.joining(", "))
                : Tree.text(hours);
        return open.replace('-', '–');
    }

    static String count(int count, String one, String several) {
        return count == 0 ? "no " + several : count == 1 ? "1 " + one : count + " " + several;
    }
}
