package io.dueline.policy.reader;

import io.dueline.calendar.BusinessCalendar;
import io.dueline.policy.Alerting;
import io.dueline.policy.Fault;
import io.dueline.policy.Holidays;
import io.dueline.policy.Level;
import io.dueline.policy.Metric;
import io.dueline.policy.Node;
import io.dueline.policy.Policy;
import io.dueline.policy.PolicyRejected;
import io.dueline.policy.Rule;
import io.dueline.policy.Status;
import io.dueline.policy.Storable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads policy documents, as plain trees of maps, lists, strings, numbers, booleans and nulls: what a JSON or YAML parser
 * yields. A tree is never changed, and nothing in one makes reading fail in another way than is said here.
 */
public final class PolicyReader {
    private static final String[] KEYS = {
            "calendars", "metrics", "levels", "rules", "statuses", "enforceFrom", "alerts", "alerting", "contacts",
            "reports"
    };

    private PolicyReader() {}

    /**
     * Reads a document that names no holidays by where they come from.
     *
     * @throws PolicyRejected with everything that is wrong with it
     */
    public static Policy read(@Nullable Object tree) {
        return check(tree, Holidays.NONE).accepted();
    }

    /**
     * Reads a document that was accepted once. What would be a fault today is left out instead: a stored revision always
     * loads, however strict its saving has become.
     *
     * @param holidays what it named when it was saved
     */
    public static Policy load(@Nullable Object tree, Holidays holidays) {
        return check(tree, holidays).policy();
    }

    /** Reads what can be read, and says what can't. */
    public static Checked check(@Nullable Object tree, Holidays holidays) {
        List<Fault> faults = new ArrayList<>();
        List<Fault> warnings = new ArrayList<>();
        Node document = Node.document(tree, faults);
        Storable.check(document);
        Policy policy = document.isObjectOf(KEYS) ? policy(document, holidays, warnings) : Policy.NONE;
        return new Checked(policy, faults, warnings);
    }

    private static Policy policy(Node document, Holidays holidays, List<Fault> warnings) {
        Map<String, Status> statuses = StatusReader.statuses(document.at("statuses"));
        var named = new Known(
                Ids.declared(document.at("calendars")), Ids.declared(document.at("levels")), statuses,
                Known.OwnMetrics.NONE);
        Map<String, Metric> metrics = Ids.read(document.at("metrics"), MetricReader.MOST,
                new MetricReader(named)::metric);
        var known = named.with(new Known.OwnMetrics(Ids.declared(document.at("metrics")), metrics));
        Map<String, BusinessCalendar> calendars = Ids.read(document.at("calendars"), CalendarReader.MOST,
                (id, node) -> new CalendarReader(holidays).calendar(node, true));
        Map<String, Level> levels = Ids.read(document.at("levels"), LevelReader.MOST, new LevelReader(known)::level);
        Map<String, RuleReader.Entry> rules = Ids.read(document.at("rules"), RuleReader.MOST,
                new RuleReader(known)::rule);
        warnings.addAll(Unreachable.among(List.copyOf(rules.values())));
        List<Rule> inOrder = rules.values().stream().map(RuleReader.Entry::rule).toList();
        Alerting alerting = new AlertingReader(known, calendars).alerting(document);
        warnings.addAll(Unheard.among(levels.values(), alerting));
        return new Policy(calendars, List.copyOf(metrics.values()), levels, inOrder, statuses,
                document.at("enforceFrom").instant(), alerting,
                ScheduledReportReader.reports(document.at("reports")));
    }

    /**
     * Reads a calendar that stands by itself: it needs no {@code id}, and may be closed throughout.
     *
     * @param path what faults say of where it stands, such as {@code calendar}
     * @throws PolicyRejected with everything that is wrong with it
     */
    public static BusinessCalendar calendar(@Nullable Object tree, String path, Holidays holidays) {
        List<Fault> faults = new ArrayList<>();
        BusinessCalendar calendar = new CalendarReader(holidays).calendar(Node.part(tree, path, faults), false);
        if (calendar == null || !faults.isEmpty()) {
            throw new PolicyRejected(faults);
        }
        return calendar;
    }
}
