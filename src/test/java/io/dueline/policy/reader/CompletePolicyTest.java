package io.dueline.policy.reader;

import static io.dueline.policy.reader.Documents.policy;
import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.policy.Alert;
import io.dueline.policy.Alerting;
import io.dueline.policy.Allowance;
import io.dueline.policy.Level;
import io.dueline.policy.Metric;
import io.dueline.policy.Moment;
import io.dueline.policy.Policy;
import io.dueline.policy.Recipient;
import io.dueline.policy.Rule;
import io.dueline.policy.Status;
import io.dueline.policy.Target;
import io.dueline.policy.Warning;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Everything that a document can say is heard. */
class CompletePolicyTest {
    private final Policy policy = policy(Documents.COMPLETE);

    @Test
    void calendars_keep_their_hours_holidays_and_exceptions() {
        assertThat(hoursOn("2026-12-21")).isEqualTo("[09:00-18:00]");
        assertThat(hoursOn("2026-12-18")).isEqualTo("[09:00-12:00, 13:00-17:00:30]");
        assertThat(hoursOn("2026-12-25")).isEqualTo("[]");
        assertThat(hoursOn("2026-12-24")).isEqualTo("[09:00-12:00]");
        assertThat(hoursOn("2026-12-23")).isEqualTo("[]");
    }

    private String hoursOn(String date) {
        return policy.calendars().get("sofia").hoursOn(LocalDate.parse(date)).toString();
    }

    @Test
    void a_range_of_days_goes_past_the_end_of_the_week() {
        var night = policy.calendars().get("night");
        List<String> open = List.of("2026-06-05", "2026-06-06", "2026-06-07", "2026-06-08", "2026-06-09", "2026-06-10");
        assertThat(open.stream().map(date -> night.hoursOn(LocalDate.parse(date)).size()))
                .containsExactly(0, 2, 2, 2, 0, 2);
        assertThat(night.hoursOn(LocalDate.parse("2026-06-06")).toString()).isEqualTo("[00:00-06:00, 22:00-24:00]");
    }

    @Test
    void targets_have_their_switches() {
        Level urgent = policy.levels().get("urgent");
        assertThat(urgent.name()).isEqualTo("Urgent SLA");
        Target firstReply = urgent.target(Metric.FIRST_REPLY);
        assertThat(firstReply.within()).isEqualTo(Target.Within.of(Duration.ofHours(1)));
        assertThat(firstReply.counts())
                .containsExactlyInAnyOrder(Moment.BOT_REPLIED, Moment.NOTE_ADDED, Moment.CALL_ANSWERED);
        assertThat(firstReply.solvedWithoutReply()).isEqualTo(Target.SolvedWithoutReply.MET);
        assertThat(urgent.calendarOf(firstReply)).isEqualTo("always");
        Target nextReply = urgent.target(Metric.NEXT_REPLY);
        assertThat(nextReply.anchor()).isEqualTo(Target.Anchor.NEWEST);
        assertThat(nextReply.onChange()).isEqualTo(Target.OnChange.FORWARD);
        assertThat(urgent.calendarOf(nextReply)).isEqualTo("sofia");
    }

    @Test
    void time_is_allowed_by_priority() {
        Target resolution = policy.levels().get("urgent").target(Metric.RESOLUTION);
        assertThat(resolution.within().forPriority("critical")).isEqualTo(Allowance.of(Duration.ofHours(4)));
        assertThat(resolution.within().forPriority("high")).isEqualTo(Allowance.of(Duration.ofHours(8)));
        assertThat(resolution.within().forPriority("low")).isEqualTo(Allowance.of(Duration.ofHours(24)));
        assertThat(resolution.pauseOn()).isEqualTo(Set.of(Status.PENDING));
        assertThat(resolution.onReopen()).isEqualTo(Target.OnReopen.NEW_CYCLE);
        assertThat(resolution.onChange()).isEqualTo(Target.OnChange.RESTART);
    }

    @Test
    void without_a_default_other_priorities_have_no_target() {
        Target.Within within = policy.levels().get("urgent").target(Metric.FIRST_RESOLUTION).within();
        assertThat(within.forPriority("critical")).isEqualTo(Allowance.of(Duration.ofMinutes(90)));
        assertThat(within.forPriority("low")).isNull();
    }

    @Test
    void a_level_without_a_name_is_called_by_its_id() {
        assertThat(policy.levels().get("standard").name()).isEqualTo("standard");
    }

    @Test
    void rules_keep_their_order() {
        assertThat(policy.rules().stream().map(Rule::id)).containsExactly("tag-urgent", "no-promise", "everyone-else");
        assertThat(policy.rules().stream().map(Rule::active)).containsExactly(true, false, true);
        assertThat(policy.rules().stream().map(Rule::onlyNew)).containsExactly(false, false, true);
        assertThat(policy.rules().stream().map(Rule::stop)).containsExactly(true, false, false);
        assertThat(policy.rules().get(1).setsLevel()).isTrue();
        assertThat(policy.rules().get(1).level()).isNull();
    }

    @Test
    void warnings_and_alerts_are_read() {
        assertThat(policy.levels().get("urgent").target(Metric.RESOLUTION).warn())
                .containsExactly(new Warning.Before(Duration.ofMinutes(15)), new Warning.Share(80));
        Alerting alerting = policy.alerting();
        assertThat(alerting.alerts()).extracting(Alert::on)
                .containsExactly(Alert.On.WARNING, Alert.On.BREACH, Alert.On.BREACH_WITHDRAWN);
        Alert breach = alerting.alerts().get(1);
        assertThat(breach.to()).extracting(Recipient::text).containsExactly(
                "email:lead@example.com", "department:sales", "department", "requester", "pagerduty:night");
        assertThat(breach.after()).containsExactly(Duration.ZERO, Duration.ofMinutes(30), Duration.ofHours(2));
        assertThat(breach.wall()).isTrue();
        assertThat(breach.isFor("resolution", "urgent")).isTrue();
        assertThat(breach.isFor("first-reply", "urgent")).isFalse();
        assertThat(breach.isFor("resolution", "standard")).isFalse();
    }

    @Test
    void what_keeps_alerts_bearable_is_read() {
        Alerting alerting = policy.alerting();
        assertThat(alerting.announceAfter()).hasSeconds(10);
        assertThat(alerting.maxAge()).hasHours(2);
        assertThat(alerting.storm()).isEqualTo(5);
        assertThat(alerting.quiet().breachesPass()).containsExactly("urgent");
        assertThat(alerting.quiet().endAt(Instant.parse("2026-06-05T15:00:00Z"))).isEqualTo("2026-06-08T06:00:00Z");
        assertThat(alerting.quiet().endAt(Instant.parse("2026-06-05T13:59:59Z"))).isEqualTo("2026-06-05T13:59:59Z");
        assertThat(alerting.agents().get("a-1").emails()).containsExactly("ann@example.com");
        assertThat(alerting.departments().get("sales").emails())
                .containsExactly("sales@example.com", "desk@example.com");
        assertThat(alerting.departments().get("sales").zone()).isEqualTo(ZoneId.of("Europe/Sofia"));
    }

    @Test
    void statuses_and_the_first_day_are_read() {
        assertThat(policy.statuses()).isEqualTo(Map.of("waiting", Status.PENDING, "parked", Status.ON_HOLD));
        assertThat(policy.enforceFrom()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void an_empty_document_promises_nothing() {
        assertThat(policy("{}")).isEqualTo(Policy.NONE);
        assertThat(policy("{calendars: null, levels: [], rules: null, statuses: {}, enforceFrom: null}"))
                .isEqualTo(Policy.NONE);
    }
}
