package io.dueline.policy.reader;

import static io.dueline.policy.reader.Documents.faults;
import static io.dueline.policy.reader.Documents.policy;
import static io.dueline.policy.reader.Documents.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.policy.Holidays;
import io.dueline.policy.Level;
import io.dueline.policy.Metric;
import io.dueline.policy.Status;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What levels and targets in a document must look like. */
class LevelDocumentTest {
    private static final String CALENDARS = "calendars: [{id: office, timeZone: UTC, hours: 24x7}]\n";

    private static String target(String target) {
        return CALENDARS + "levels: [{id: gold, calendar: office, targets: [" + target + "]}]\n"
                + "statuses: {waiting: pending}";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            within: 1h|metric: is required: one of first-reply, next-reply, periodic-update, resolution, first-resolution, ownership, chat-answer, call-answer
            metric: reply, within: 1h|metric: must be one of first-reply, next-reply, periodic-update, resolution, first-resolution, ownership, chat-answer, call-answer
            metric: resolution, within: 1h, calendar: moon|calendar: there is no such calendar; known are office
            metric: resolution, within: 1h, pauseOn: [sleeping]|pauseOn[0]: there is no such status; known are new, open, pending, on-hold, solved, closed, spam, waiting
            metric: resolution, within: 1h, pauseOn: pending|pauseOn: must be a list
            metric: resolution, within: 1h, onChange: maybe|onChange: must be one of keep, forward, restart
            metric: resolution, within: 1h, onReopen: again|onReopen: must be one of resume, new-cycle
            metric: next-reply, within: 1h, anchor: first|anchor: must be one of oldest, newest
            metric: next-reply, within: 1h, solvedWithoutReply: won|solvedWithoutReply: must be one of unanswered, met, missed, cancelled
            metric: next-reply, within: 1h, counts: [robot]|counts[0]: must be one of bot, note, call
            metric: next-reply, within: 1h, onReopen: resume|onReopen: means nothing to next-reply; it is for periodic-update, resolution, ownership
            metric: first-resolution, within: 1h, onReopen: resume|onReopen: means nothing to first-resolution; it is for periodic-update, resolution, ownership
            metric: resolution, within: 1h, anchor: newest|anchor: means nothing to resolution; it is for first-reply, next-reply
            metric: resolution, within: 1h, solvedWithoutReply: met|solvedWithoutReply: means nothing to resolution; it is for first-reply, next-reply, chat-answer, call-answer
            metric: resolution, within: 1h, counts: [bot]|counts: means nothing to resolution; it is for first-reply, next-reply
            metric: resolution, within: 1h, color: red|color: is not known here; allowed are metric, within, calendar, pauseOn, onChange, onReopen, anchor, solvedWithoutReply, counts, warn
            """)
    void a_target_that_cannot_work_is_refused(String target, String fault) {
        assertThat(faults(target("{" + target + "}"))).containsExactly("levels[0].targets[0]." + fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            null|: is required: a duration such as 45s, 30m, 4h, 1h30m or PT4H
            90|: must be a duration such as 45s, 30m, 4h, 1h30m or PT4H
            soon|: must be a duration such as 45s, 30m, 4h, 1h30m or PT4H
            0m|: must be longer than zero
            -1h|: must be longer than zero
            87601h|: must be at most 87600h, which is ten years
            PT0.0000001S|: must be in whole microseconds
            1d|: nobody agrees on what a day is, 24 hours or a working day: write hours, such as 24h around the clock or 8h in office hours, or 1bd where a target allows a business day
            1bd4h|: business days stand by themselves, as in 1bd, and only where open time is allowed for something: write hours, such as 8h
            0bd|: must be longer than zero
            -1bd|: must be longer than zero
            2601bd|: must be at most 2600bd, which is ten years
            {high: 1bd, default: 10000bd}|.default: must be at most 2600bd, which is ten years
            {}|: must have a duration for at least one priority or default
            {high: 1d}|.high: nobody agrees on what a day is, 24 hours or a working day: write hours, such as 24h around the clock or 8h in office hours, or 1bd where a target allows a business day
            {default: null}|.default: is required: a duration such as 45s, 30m, 4h, 1h30m or PT4H
            [1h]|: must be a duration such as 45s, 30m, 4h, 1h30m or PT4H
            """)
    void the_time_allowed_is_a_duration(String within, String fault) {
        assertThat(faults(target("{metric: resolution, within: " + within + "}")))
                .containsExactly("levels[0].targets[0].within" + fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {id: gold, targets: []}|levels[0].calendar: is required: the id of a calendar
            {id: gold, calendar: moon, targets: []}|levels[0].calendar: there is no such calendar; known are office
            {id: gold, calendar: 7, targets: []}|levels[0].calendar: there is no such calendar; known are office
            {id: gold, calendar: office}|levels[0].targets: is required: a list of targets, [] for a level that times nothing
            {id: gold, calendar: office, targets: {}}|levels[0].targets: must be a list
            {id: gold, name: [], calendar: office, targets: []}|levels[0].name: must be a string
            {id: gold, calendar: office, targets: [first-reply]}|levels[0].targets[0]: must be an object with metric, within, calendar, pauseOn, onChange, onReopen, anchor, solvedWithoutReply, counts, warn
            {id: gold, calendar: office, targets: [], alerts: []}|levels[0].alerts: is not known here; allowed are id, name, calendar, targets
            """)
    void a_level_has_a_calendar_and_targets(String level, String fault) {
        assertThat(faults(CALENDARS + "levels: [" + level + "]")).containsExactly(fault);
    }

    @Test
    void a_metric_is_timed_once() {
        assertThat(faults(target("{metric: resolution, within: 1h}, {metric: resolution, within: 2h}")))
                .containsExactly("levels[0].targets[1].metric: the level has a target for this metric already");
    }

    @Test
    void a_fault_shows_the_value_that_stands_there() {
        var faults = PolicyReader.check(yaml(target("{metric: resolution, within: 2d}")), Holidays.NONE).faults();
        assertThat(faults.getFirst().value()).isEqualTo("2d");
    }

    @Test
    void a_faulty_calendar_is_not_also_an_unknown_one() {
        assertThat(faults("""
                calendars: [{id: office, hours: 24x7}]
                levels: [{id: gold, calendar: office, targets: []}]
                """)).containsExactly(
                "calendars[0].timeZone: is required: a time zone such as Europe/Sofia, UTC or +02:00");
    }

    @Test
    void without_calendars_no_level_has_one() {
        assertThat(faults("levels: [{id: gold, calendar: office, targets: []}]"))
                .containsExactly("levels[0].calendar: there is no such calendar; the document has none");
    }

    @Test
    void clocks_pause_on_a_source_s_own_status() {
        Level gold = policy(target("{metric: resolution, within: 1h, pauseOn: [waiting, on-hold]}")).level("gold");
        assertThat(gold.target(Metric.RESOLUTION).pauseOn()).isEqualTo(Set.of(Status.PENDING, Status.ON_HOLD));
    }
}
