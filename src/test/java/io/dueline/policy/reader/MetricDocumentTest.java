package io.dueline.policy.reader;

import static io.dueline.policy.reader.Documents.faults;
import static io.dueline.policy.reader.Documents.policy;
import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.policy.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a policy's own metrics must look like. */
class MetricDocumentTest {
    private static final String CALENDARS = "calendars: [{id: office, timeZone: UTC, hours: 24x7}]\n";
    private static final String START = "start: {field: tags, op: contains, value: vendor}";
    private static final String STOP = "stop: {field: tags, op: contains-not, value: vendor}";

    private static String metrics(String fields) {
        return CALENDARS + "metrics: [{" + fields + "}]\n"
                + "levels: [{id: gold, calendar: office, targets: [{metric: wait, within: 1h}]}]\n";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id: wait, STOP|.start: is required: {} for always, {all: […]}, {any: […]} or {field: …, op: …, value: …}
            id: wait, START|.stop: is required: {} for always, {all: […]}, {any: […]} or {field: …, op: …, value: …}
            id: wait, START, stop: {}|.stop: holds for every ticket: it would never change
            id: wait, START, STOP, pauseWhile: {}|.pauseWhile: holds for every ticket: it would never change
            id: wait, START, STOP, cancel: {}|.cancel: holds for every ticket: it would never change
            id: wait, START, STOP, cancel: true|.cancel: must be {} for always, {all: […]}, {any: […]} or {field: …, op: …, value: …}
            id: wait, START, STOP, cancel: {field: level, op: is, value: silver}|.cancel.value: there is no such level; known are gold
            id: wait, START, STOP, repeats: often|.repeats: must be true or false
            id: wait, START, STOP, within: 1h|.within: is not known here; allowed are id, start, stop, pauseWhile, cancel, repeats
            """)
    void a_metric_that_cannot_work_is_refused_once(String fields, String fault) {
        String document = metrics(fields.replace("START", START).replace("STOP", STOP));
        assertThat(faults(document)).containsExactly("metrics[0]" + fault);
    }

    @Test
    void the_names_of_what_is_built_in_are_taken() {
        assertThat(faults(metrics("id: resolution, " + START + ", " + STOP))).containsExactly(
                "metrics[0].id: is a metric that is built in: choose another",
                "levels[0].targets[0].metric: must be one of first-reply, next-reply, periodic-update, resolution,"
                        + " first-resolution, ownership, chat-answer, call-answer");
    }

    @Test
    void targets_name_metrics_of_the_document() {
        Policy policy = policy(metrics("id: wait, " + START + ", " + STOP));
        assertThat(policy.levels().get("gold").target(policy.metrics().getFirst())).isNotNull();
        assertThat(faults(CALENDARS + "levels: [{id: gold, calendar: office, targets: [{metric: wait, within: 1h}]}]"))
                .containsExactly("levels[0].targets[0].metric: must be one of first-reply, next-reply, periodic-update,"
                        + " resolution, first-resolution, ownership, chat-answer, call-answer");
    }

    @Test
    void switches_of_replies_mean_nothing_to_them() {
        String document = metrics("id: wait, " + START + ", " + STOP).replace("within: 1h",
                "within: 1h, anchor: newest");
        assertThat(faults(document)).containsExactly(
                "levels[0].targets[0].anchor: means nothing to wait; it is for first-reply, next-reply");
    }
}
