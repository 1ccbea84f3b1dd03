package io.dueline.console.report;

import io.dueline.console.Address;
import io.dueline.console.words.Length;
import io.dueline.console.words.Names;
import io.dueline.report.Compliance;
import io.dueline.report.Dimension;
import io.dueline.report.Tally;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A row of the compliance report.
 *
 * @param name null: the total
 * @param before of the period before; null where it wasn't asked for
 * @param log its clocks in the log
 */
record ComplianceLine(@Nullable String name, Tally tally, @Nullable Tally before, Address log, Address closer) {

    static ComplianceLine of(Compliance.Row row, ReportView view) {
        Dimension group = view.group();
        String value = row.group().get(group);
        return new ComplianceLine(
                name(group, value), row.tally(), row.before(), narrowed(view.log(), group, value, view),
                narrowed(view.address(), group, value, view).with("groupBy", next(group)).without("sort"));
    }

    static ComplianceLine total(Compliance.Total total, ReportView view) {
        return new ComplianceLine(null, total.tally(), total.before(), view.log(), view.address());
    }

    private static String name(Dimension group, @Nullable String value) {
        if (value == null) {
            return "none";
        }
        return group == Dimension.METRIC || group == Dimension.LEVEL ? Names.of(value) : value;
    }

    /** What one asks next, when one has found the department that is late. */
    private static String next(Dimension group) {
        return switch (group) {
            case DEPARTMENT -> Dimension.AGENT.text();
            case AGENT, LEVEL -> Dimension.METRIC.text();
            default -> Dimension.DEPARTMENT.text();
        };
    }

    static Address narrowed(Address address, Dimension group, @Nullable String value, ReportView view) {
        if (!Dimension.DATES.contains(group)) {
            return address.with(group.text(), value == null ? "" : value);
        }
        LocalDate first = LocalDate.parse(value);
        return view.dates().narrow(address, first, end(group, first));
    }

    private static LocalDate end(Dimension group, LocalDate first) {
        return switch (group) {
            case WEEK -> first.plusDays(6);
            case MONTH -> first.plusMonths(1).minusDays(1);
            case QUARTER -> first.plusMonths(3).minusDays(1);
            default -> first;
        };
    }

    /** Its clocks of that state in the log, as they are counted here: without those that are excused. */
    public Address log(String state) {
        Address clocks = log.with("state", state);
        return state.equals("missed") || state.equals("unanswered") ? clocks.with("excused", false) : clocks;
    }

    public Address excused() {
        return log.with("excused", true);
    }

    /** The average rating; null: nobody rated. */
    public @Nullable String satisfaction() {
        Double average = tally.rating().average();
        return average == null ? null : String.format(Locale.ENGLISH, "%.1f", average);
    }

    public String count(long clocks) {
        return String.format(Locale.ENGLISH, "%,d", clocks);
    }

    public @Nullable Length length(@Nullable Duration duration) {
        return duration == null ? null : new Length(duration);
    }

    public @Nullable String share() {
        return percent(tally.compliance());
    }

    static @Nullable String percent(@Nullable Double share) {
        return share == null ? null : String.format(Locale.ENGLISH, "%.1f %%", Math.floor(share * 1000) / 10);
    }

    /** For the bar, from 0 to 96. */
    public double width() {
        Double share = tally.compliance();
        return share == null ? 0 : share * 96;
    }

    /** In points, against the period before; null where either has nothing to divide by. */
    public @Nullable Double change() {
        Double now = tally.compliance();
        Double then = before == null ? null : before.compliance();
        return now == null || then == null ? null : Math.round((now - then) * 1000) / 10.0;
    }

    public boolean improved() {
        Double change = change();
        return change != null && change >= 0;
    }

    /** {@code 1.2 points on the period before}. */
    public @Nullable String changed() {
        Double change = change();
        return change == null ? null : String.format(Locale.ENGLISH, "%.1f", Math.abs(change));
    }

    public String style() {
        Double share = tally.compliance();
        return share == null || share >= 0.95 ? "is-met" : share >= 0.8 ? "is-risk" : "is-missed";
    }
}
