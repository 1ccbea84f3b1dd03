package io.dueline.policy.reader;

import static io.dueline.policy.reader.Schemas.always;
import static io.dueline.policy.reader.Schemas.anyOf;
import static io.dueline.policy.reader.Schemas.described;
import static io.dueline.policy.reader.Schemas.listOf;
import static io.dueline.policy.reader.Schemas.object;
import static io.dueline.policy.reader.Schemas.pattern;
import static io.dueline.policy.reader.Schemas.reference;
import static io.dueline.policy.reader.Schemas.string;
import static io.dueline.policy.reader.Schemas.with;

import io.dueline.policy.Dates;
import io.dueline.policy.Weekdays;
import java.util.List;
import java.util.Map;

/** The schema of calendars. */
final class CalendarSchema {
    private static final String OPENS = "([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?";
    private static final String CLOSES = "(" + OPENS + "|24:00(:00)?)";
    private static final String DAY = "(" + Weekdays.NAMES.replace(' ', '|') + ")";
    private static final String RANGE = "\\s*" + DAY + "(-" + DAY + ")?\\s*";

    private CalendarSchema() {}

    static Map<String, Object> calendar() {
        return object(List.of("id", "timeZone", "hours"), properties -> {
            properties.put("id", described(reference("id"), "Levels and targets name the calendar by it.", "sofia"));
            properties.put(
                    "timeZone",
                    described(string(100), "The zone in which the hours are read.", "Europe/Sofia", "UTC", "+02:00"));
            properties.put("hours", hours());
            properties.put("holidays", described(listOf(holiday(), CalendarReader.MOST_DATES),
                    "Dates that are closed; what a country or a file says is fixed when the policy is saved."));
            properties.put(
                    "exceptions",
                    described(listOf(exception(), CalendarReader.MOST_DATES),
                            "Dates with other hours; they win over hours and holidays."));
        });
    }

    private static Map<String, Object> hours() {
        Map<String, Object> byDay = Map.of(
                "type", "object",
                "propertyNames", Map.of("pattern", "^" + RANGE + "(," + RANGE + ")*$"),
                "maxProperties", WeekReader.MOST,
                "additionalProperties", reference("dayHours"));
        return described(
                anyOf(List.of(byDay, always(WeekReader.ALWAYS), Map.of("type", "array", "maxItems", 0))),
                "Opening hours by day, 24x7, or [] for closed. A day that is left out is closed.",
                Map.of("mon-fri", List.of("09:00-12:30", "13:00-17:00"), "sat,sun", List.of()),
                WeekReader.ALWAYS);
    }

    /** A day's hours. */
    static Map<String, Object> dayHours() {
        return described(
                listOf(pattern(OPENS + "-" + CLOSES), WeekReader.MOST),
                "Opening hours of a day, apart from each other, up to 24:00; [] is closed.",
                List.of("09:00-12:30", "13:00-17:00"));
    }

    private static Map<String, Object> holiday() {
        return anyOf(List.of(dated(), ofCountry(), uploaded()));
    }

    private static Map<String, Object> dated() {
        return object(List.of("date"), properties -> {
            properties.put("date", described(string("date"), "The day.", "2026-12-25"));
            properties.put("name", described(string(200), "What it is called.", "Christmas"));
        });
    }

    private static Map<String, Object> ofCountry() {
        return object(List.of("country"), properties -> {
            properties.put("country",
                    described(with(string(20), "pattern", "\\S"), "Its public holidays, by ISO 3166 code.", "BG"));
            properties.put("region", described(string(50), "A part of it, whose own holidays count too.", "by"));
        });
    }

    private static Map<String, Object> uploaded() {
        return object(List.of("ics"), properties -> properties.put("ics", described(reference("id"),
                "The days of the iCalendar file that was uploaded under that id.", "office-closures")));
    }

    private static Map<String, Object> exception() {
        return object(List.of("date", "hours"), properties -> {
            properties.put("date", described(string("date"), "The day.", "2026-12-24"));
            properties.put("hours", reference("dayHours"));
        });
    }
}
