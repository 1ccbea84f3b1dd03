package io.dueline.console.policy;

import io.dueline.console.words.Names;
import io.dueline.holiday.HolidaySources;
import io.dueline.policy.Weekdays;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a newcomer says of the office, and the example to begin with. */
record Start(String timeZone, Option.Boxes days, String opens, String closes, Option.Choice country, String example) {
    private static final List<String> WORKDAYS = List.of("mon", "tue", "wed", "thu", "fri");
    private static final List<Option> DAYS = Arrays.stream(DayOfWeek.values()).map(Weekdays::shortName)
            .map(day -> new Option(day, Names.of(day))).toList();
    private static final List<Option> COUNTRIES = countries();

    private static List<Option> countries() {
        List<Option> countries = new ArrayList<>(HolidaySources.countries().stream()
                .map(code -> new Option(code, Locale.of("", code).getDisplayCountry(Locale.ENGLISH)))
                .sorted(Comparator.comparing(Option::text))
                .toList());
        countries.addFirst(new Option("", "No country’s"));
        return countries;
    }

    /** As it is before anybody filled in anything. */
    static Start blank() {
        return new Start(ZoneId.systemDefault().getId(), days(WORKDAYS), "09:00", "17:00", country(""),
                Example.ALL.getFirst().id());
    }

    static Start of(Fields fields) {
        return new Start(fields.text("timeZone"), days(fields.ticked("days")), fields.text("opens"),
                fields.text("closes"), country(fields.text("country")), Example.named(fields.text("example")).id());
    }

    private static Option.Boxes days(List<String> ticked) {
        return new Option.Boxes("days", "Open on", DAYS, ticked);
    }

    private static Option.Choice country(String code) {
        return new Option.Choice("country", "Closed on public holidays of", COUNTRIES, code);
    }

    /** The example with this office, as a draft of a first policy. */
    Draft draft() {
        return Example.named(example).with(office());
    }

    Map<String, Object> office() {
        Filled office = new Filled(null).say("id", Example.OFFICE).say("timeZone", timeZone).say("hours", hours());
        return (country.value().isEmpty()
                ? office
                : office.say("holidays", List.of(Map.of("country", country.value())))).tree();
    }

    private Map<String, Object> hours() {
        String joined = String.join(",", days.ticked());
        String name = days.ticked().equals(WORKDAYS) ? "mon-fri" : joined;
        return new Filled(null).put(name, joined.isEmpty() ? List.of() : List.of(opens + "-" + midnight())).tree();
    }

    /** A day that closes at midnight ends then; a clock's field can't say 24:00. */
    private String midnight() {
        return closes.equals("00:00") ? "24:00" : closes;
    }

    /** What is wrong with it, by field. */
    Complaints complaints(Reading reading) {
        List<String> ids = reading.ids("calendars");
        Entry office = new Entry("calendars", ids.indexOf(Example.OFFICE), new CalendarForm());
        if (days.ticked().isEmpty()) {
            return new Complaints(List.of(new Complaints.Complaint("days", "Tick at least one day")));
        }
        return Complaints.of(office, office.present(reading), reading);
    }
}
