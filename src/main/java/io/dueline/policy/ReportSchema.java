package io.dueline.policy;

import static io.dueline.policy.Schemas.anyOf;
import static io.dueline.policy.Schemas.defaulted;
import static io.dueline.policy.Schemas.described;
import static io.dueline.policy.Schemas.listOf;
import static io.dueline.policy.Schemas.object;
import static io.dueline.policy.Schemas.reference;
import static io.dueline.policy.Schemas.words;

import java.util.List;
import java.util.Map;

/** The schema of reports that are sent by themselves. */
final class ReportSchema {

    private ReportSchema() {}

    static Map<String, Object> report() {
        return object(List.of("id", "every", "at", "zone", "period", "to"), properties -> {
            properties.put("id", reference("id"));
            properties.put("every", words(ScheduledReportReader.EVERY));
            properties.put("day", described(
                    anyOf(List.of(
                            words(ScheduledReportReader.WEEKDAYS.keySet()),
                            Map.of("type", "integer", "minimum", 1, "maximum", ScheduledReportReader.LAST_DAY))),
                    "The weekday of a weekly report, the day of a monthly one.", "mon", 1));
            properties.put("at", described(
                    Map.of("type", "string", "pattern", "^" + ScheduledReportReader.TIME + "$"),
                    "By the clock on the wall in the zone.", "08:00"));
            properties.put("zone", described(Map.of("type", "string"), "Also where the dates begin.", "Europe/Sofia"));
            properties.put("period", described(
                    words(ReportPeriod.WORDS.keySet()), "Seen from the day on which it is sent.", "last-week"));
            properties.put("groupBy", described(
                    listOf(words(ScheduledReport.GROUPS)), "A row for each; one row for all, if left out."));
            properties.put("filter", described(filter(), "For an attribute the values that are counted."));
            properties.put("to", described(
                    Map.of("type", "array", "minItems", 1, "items", Map.of("type", "string")),
                    "E-mail addresses.", List.of("email:lead@example.com")));
            properties.put("format", defaulted(words(ScheduledReportReader.FORMATS.keySet()), "csv+html"));
        });
    }

    private static Map<String, Object> filter() {
        Map<String, Object> values = Map.of("type", "array", "minItems", 1, "items", Map.of("type", "string"));
        return object(List.of(), properties -> ScheduledReport.FILTERS.forEach(name -> properties.put(name, values)));
    }
}
