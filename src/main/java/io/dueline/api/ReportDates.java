package io.dueline.api;

import io.dueline.policy.ReportPeriod;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The dates that a report is asked for.
 *
 * @param from null: from the beginning
 * @param to null: to the end
 * @param length how far before them the period lies that they are compared with; null: it is not known where they begin or
 *     end
 */
record ReportDates(
        ZoneId zone,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Period length) {
    private static final String PERIODS = Parameters.oneOf(List.copyOf(ReportPeriod.WORDS.keySet()));

    /** @param today the present date in a zone */
    static ReportDates read(Parameters parameters, Function<ZoneId, LocalDate> today) {
        LocalDate from = parameters.date("from");
        LocalDate to = parameters.date("to");
        ZoneId zone = parameters.zone("zone");
        ReportPeriod period = parameters.one("period", PERIODS, ReportPeriod.WORDS::get);
        if (period == null) {
            return new ReportDates(zone, from, to, lengthOf(parameters, from, to));
        }
        refuseBoth(parameters);
        LocalDate day = today.apply(zone);
        return new ReportDates(zone, period.from(day), period.to(day), period.length());
    }

    private static @Nullable Period lengthOf(Parameters parameters, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null || to == null) {
            return null;
        }
        if (to.isBefore(from)) {
            parameters.fault("to", to, "must not be before from, which is " + from);
        }
        return Period.ofDays(Math.toIntExact(ChronoUnit.DAYS.between(from, to) + 1));
    }

    private static void refuseBoth(Parameters parameters) {
        for (String date : List.of("from", "to")) {
            List<String> given = parameters.values(date);
            if (!given.isEmpty()) {
                parameters.fault(date, given.getFirst(), "says the dates in one way and period in another: give one");
            }
        }
    }

    /** How far before these dates those lie that they are to be compared with; null: they are not. */
    @Nullable
    Period before(Parameters parameters) {
        String compare = parameters.one("compare", "previous", text -> text.equals("previous") ? text : null);
        if (compare != null && length == null) {
            parameters.fault("compare", compare, "needs a period, or both from and to, to know what was before");
        }
        return compare == null ? null : length;
    }
}
