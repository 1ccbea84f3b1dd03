package io.dueline.policy.reader;

import static io.dueline.policy.reader.Schemas.NULL;
import static io.dueline.policy.reader.Schemas.anyOf;
import static io.dueline.policy.reader.Schemas.defaulted;
import static io.dueline.policy.reader.Schemas.described;
import static io.dueline.policy.reader.Schemas.given;
import static io.dueline.policy.reader.Schemas.having;
import static io.dueline.policy.reader.Schemas.object;
import static io.dueline.policy.reader.Schemas.only;
import static io.dueline.policy.reader.Schemas.pattern;
import static io.dueline.policy.reader.Schemas.reference;
import static io.dueline.policy.reader.Schemas.setOf;
import static io.dueline.policy.reader.Schemas.someOf;
import static io.dueline.policy.reader.Schemas.string;
import static io.dueline.policy.reader.Schemas.where;
import static io.dueline.policy.reader.Schemas.words;

import io.dueline.policy.ReportPeriod;
import io.dueline.policy.ScheduledReport;
import java.util.List;
import java.util.Map;

/** The schema of reports that are sent by themselves. */
final class ReportSchema {
    private static final Map<String, Object> WEEKDAY = words(ScheduledReportReader.WEEKDAYS.keySet());
    private static final Map<String, Object> DAY_OF_MONTH = Map.of("type", "integer", "minimum", 1, "maximum",
            ScheduledReportReader.LAST_DAY);

    private ReportSchema() {}

    static Map<String, Object> report() {
        return where(
                said(),
                List.of(given(Map.of("every", words("daily")), only(Map.of("day", NULL))),
                        given(Map.of("every", words("weekly")), having(Map.of("day", WEEKDAY))),
                        given(Map.of("every", words("monthly")), having(Map.of("day", DAY_OF_MONTH)))));
    }

    private static Map<String, Object> said() {
        return object(List.of("id", "every", "at", "zone", "period", "to"), properties -> {
            properties.put("id", described(reference("id"), "Its name.", "weekly"));
            properties.put("every", described(words(ScheduledReportReader.EVERY), "How often it is sent."));
            properties.put("day", described(
                    anyOf(List.of(WEEKDAY, DAY_OF_MONTH)), "The weekday of a weekly report, the day of a monthly one.",
                    "mon",
                    1));
            properties.put("at", described(
                    pattern(ScheduledReportReader.TIME.pattern()), "By the clock on the wall in the zone.", "08:00"));
            properties.put("zone", described(Map.of("type", "string"), "Also where the dates begin.", "Europe/Sofia"));
            properties.put("period", described(
                    words(ReportPeriod.WORDS.keySet()), "Seen from the day on which it is sent.", "last-week"));
            properties.put("groupBy", described(
                    setOf(words(ScheduledReport.GROUPS), ScheduledReport.GROUPS.size()),
                    "A row for each; one row for all, if left out."));
            properties.put("filter", described(filter(), "For an attribute the values that are counted."));
            properties.put("to", described(
                    someOf(ContactSchema.reader(), ScheduledReportReader.MOST),
                    "E-mail addresses.", List.of("email:lead@example.com")));
            properties.put("format", described(
                    defaulted(words(ScheduledReportReader.FORMATS.keySet()), "csv+html"), "What the mail carries."));
        });
    }

    private static Map<String, Object> filter() {
        Map<String, Object> value = anyOf(
                List.of(string(ScheduledReportReader.LONGEST), Map.of("type", List.of("number", "boolean"))));
        List<String> names = ScheduledReport.FILTERS;
        return object(List.of(), names, properties -> names.forEach(
                name -> properties.put(name, someOf(value, ScheduledReportReader.MOST))));
    }
}
