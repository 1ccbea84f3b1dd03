package io.dueline.policy.reader;

import io.dueline.policy.Holidays;
import io.dueline.policy.Holidays.Country;
import io.dueline.policy.Holidays.Day;
import io.dueline.policy.Holidays.Source;
import io.dueline.policy.Holidays.Upload;
import io.dueline.policy.Node;
import io.dueline.policy.UnknownHolidays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads which days are closed: dates, a country's public holidays, or what an uploaded iCalendar file says. */
final class HolidayReader {
    private final Holidays holidays;

    HolidayReader(Holidays holidays) {
        this.holidays = holidays;
    }

    List<Day> days(Node node) {
        List<Day> days = new ArrayList<>();
        for (Node holiday : node.items(CalendarReader.MOST_DATES)) {
            days.addAll(holiday(holiday));
        }
        return days;
    }

    private List<Day> holiday(Node node) {
        if (node.has("country") || node.has("region")) {
            return resolved(node, country(node));
        }
        return node.has("ics") ? resolved(node, upload(node)) : date(node);
    }

    private static @Nullable Source country(Node node) {
        if (!node.isObjectOf("country", "region")) {
            return null;
        }
        String country = node.at("country").requiredText(20);
        String region = node.at("region").text(50);
        return country == null ? null : new Country(country.toUpperCase(Locale.ROOT), region);
    }

    private static @Nullable Source upload(Node node) {
        String id = node.isObjectOf("ics") ? Ids.id(node.at("ics")) : null;
        return id == null ? null : new Upload(id);
    }

    private List<Day> resolved(Node node, @Nullable Source source) {
        try {
            return source == null ? List.of() : holidays.days(source);
        } catch (UnknownHolidays unknown) {
            node.at(unknown.key()).refuse(String.valueOf(unknown.getMessage()));
            return List.of();
        }
    }

    private static List<Day> date(Node node) {
        if (!node.isObjectOf("date", "name")) {
            return List.of();
        }
        String name = node.at("name").text(200);
        LocalDate date = CalendarReader.date(node.at("date"));
        return date == null ? List.of() : List.of(new Day(date, name));
    }
}
