package io.dueline.store;

import io.dueline.calendar.DayHours;
import io.dueline.calendar.OpeningHours;
import io.dueline.document.Documents;
import io.dueline.policy.Holidays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The days that a policy's holidays came to when it was saved: they belong to the revision, and never change. */
public final class ResolvedHolidays implements Holidays {
    private final Map<Source, List<Day>> days = new LinkedHashMap<>();
    private final Holidays source;

    /** @param source asked once for each kind of holidays; what it answers is remembered */
    public ResolvedHolidays(Holidays source) {
        this.source = source;
    }

    /** Those of a stored revision. */
    static ResolvedHolidays of(@Nullable String json) {
        var stored = new ResolvedHolidays(unknown -> List.of());
        if (json != null) {
            List<?> entries = (List<?>) Documents.tree(json, Documents.JSON);
            entries.forEach(entry -> stored.add((Map<?, ?>) entry));
        }
        return stored;
    }

    private void add(Map<?, ?> entry) {
        Source of = entry.get("ics") != null
                ? new Upload((String) entry.get("ics"))
                : new Country((String) entry.get("country"), (String) entry.get("region"));
        days.put(of, days((List<?>) entry.get("days")));
    }

    /** Days as {@link #tree(List)} wrote them. */
    static List<Day> days(List<?> tree) {
        List<Day> days = new ArrayList<>();
        for (Object entry : tree) {
            Map<?, ?> day = (Map<?, ?>) entry;
            days.add(new Day(LocalDate.parse((String) day.get("date")), (String) day.get("name"),
                    closed((List<?>) day.get("closed"))));
        }
        return days;
    }

    private static DayHours closed(@Nullable List<?> hours) {
        return hours == null
                ? DayHours.ALL_DAY
                : new DayHours(hours.stream().map(text -> OpeningHours.parse((String) text)).toList());
    }

    @Override
    public List<Day> days(Source of) {
        List<Day> known = days.get(of);
        if (known == null) {
            known = source.days(of);
            days.put(of, known);
        }
        return known;
    }

    /** As it is stored and shown: a list of objects, each with its source and its {@code days}. */
    public List<Map<String, @Nullable Object>> tree() {
        List<Map<String, @Nullable Object>> tree = new ArrayList<>();
        days.forEach((of, found) -> {
            Map<String, @Nullable Object> entry = new LinkedHashMap<>();
            switch (of) {
                case Country country -> {
                    entry.put("country", country.country());
                    entry.put("region", country.region());
                }
                case Upload upload -> entry.put("ics", upload.ics());
            }
            entry.put("days", tree(found));
            tree.add(entry);
        });
        return tree;
    }

    /** Days as they are stored and shown; {@code closed} is null where it is the whole day. */
    public static List<Map<String, @Nullable Object>> tree(List<Day> days) {
        List<Map<String, @Nullable Object>> tree = new ArrayList<>();
        for (Day day : days) {
            Map<String, @Nullable Object> entry = new LinkedHashMap<>();
            entry.put("date", day.date().toString());
            entry.put("name", day.name());
            entry.put("closed",
                    day.isWhole() ? null : day.closed().hours().stream().map(OpeningHours::toString).toList());
            tree.add(entry);
        }
        return tree;
    }
}
