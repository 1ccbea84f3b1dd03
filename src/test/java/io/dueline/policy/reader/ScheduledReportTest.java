package io.dueline.policy.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.policy.ReportPeriod;
import io.dueline.policy.ScheduledReport;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a policy says about reports that are sent by themselves. */
class ScheduledReportTest {

    private static Map<String, Object> report(Object... pairs) {
        Map<String, Object> report = new LinkedHashMap<>(Map.of("id", "weekly", "every", "weekly", "day", "mon", "at",
                "08:00", "zone", "Europe/Sofia", "period", "last-week", "to", List.of("email:lead@example.com")));
        for (int i = 0; i < pairs.length; i += 2) {
            report.put((String) pairs[i], pairs[i + 1]);
        }
        report.values().removeIf("absent"::equals);
        return report;
    }

    private static Checked check(Object... reports) {
        return Documents.check(Map.of("reports", List.of(reports)));
    }

    private static List<String> faults(Object... pairs) {
        return check(report(pairs)).faults().stream().map(fault -> fault.path() + ": " + fault.message()).toList();
    }

    @Test
    void a_weekly_report_is_read() {
        ScheduledReport report = PolicyReader.read(Map.of("reports", List.of(report("groupBy", List.of("department"),
                "filter", Map.of("metric", List.of("first-reply")))))).reports().getFirst();

        assertThat(report.weekday()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(report.at()).isEqualTo(LocalTime.of(8, 0));
        assertThat(report.period()).isEqualTo(ReportPeriod.LAST_WEEK);
        assertThat(report.to()).containsExactly("lead@example.com");
        assertThat(report.filters()).isEqualTo(Map.of("metric", List.of("first-reply")));
        assertThat(report.form()).containsExactlyInAnyOrder(ScheduledReport.Form.CSV, ScheduledReport.Form.HTML);
    }

    @Test
    void a_daily_one_has_no_day_and_a_monthly_one_a_day_that_every_month_has() {
        assertThat(faults("every", "daily", "day", "absent")).isEmpty();
        assertThat(faults("every", "monthly", "day", 28)).isEmpty();
        assertThat(faults("every", "daily")).containsExactly(
                "reports[0].day: is for weekly and monthly reports; this one is daily");
        assertThat(faults("every", "monthly", "day", 31)).containsExactly(
                "reports[0].day: must be a day from 1 to 28, which every month has");
        assertThat(faults("day", "absent")).containsExactly(
                "reports[0].day: is required: one of mon, tue, wed, thu, fri, sat, sun");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        assertThat(faults("at", "8:00", "zone", "Mars", "period", "fortnight", "groupBy", List.of("team", "day", "day"),
                "filter", Map.of("team", List.of("x")), "to", List.of("slack:support"), "format", "pdf", "cc", "x"))
                .extracting(fault -> fault.substring(0, fault.indexOf(':')))
                .containsExactlyInAnyOrder("reports[0].cc", "reports[0].at", "reports[0].zone", "reports[0].period",
                        "reports[0].groupBy[0]", "reports[0].groupBy[2]", "reports[0].filter.team", "reports[0].to[0]",
                        "reports[0].format");
    }

    @Test
    void somebody_has_to_get_it() {
        assertThat(faults("to", List.of())).hasSize(1);
        assertThat(faults("to", "absent")).hasSize(1);
    }

    @Test
    void two_reports_have_two_ids() {
        assertThat(check(report(), report()).faults()).hasSize(1);
    }
}
