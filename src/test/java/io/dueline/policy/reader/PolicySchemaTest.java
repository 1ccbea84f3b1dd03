package io.dueline.policy.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.policy.Field;
import io.dueline.policy.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The schema that editors use knows all that the reader knows. */
class PolicySchemaTest {
    private final Map<String, Object> schema = PolicySchema.schema();

    @Test
    void it_names_every_key_that_the_reader_allows() {
        assertThat(keys(schema)).containsExactly(
                "alerting", "alerts", "calendars", "contacts", "enforceFrom", "levels", "metrics", "reports", "rules",
                "statuses");
        assertThat(keys(definition("report"))).containsExactlyInAnyOrder(ScheduledReportReader.KEYS);
        assertThat(keys(definition("alert"))).containsExactlyInAnyOrder(AlertReader.KEYS);
        assertThat(keys(map(schema.get("properties")).get("alerting"))).containsExactlyInAnyOrder(AlertingReader.KEYS);
        assertThat(keys(map(schema.get("properties")).get("contacts"))).containsExactlyInAnyOrder(ContactReader.KEYS);
        assertThat(keys(definition("metric"))).containsExactlyInAnyOrder(MetricReader.KEYS);
        assertThat(keys(definition("calendar"))).containsExactly("exceptions", "holidays", "hours", "id", "timeZone");
        assertThat(keys(definition("level"))).containsExactly("calendar", "id", "name", "targets");
        assertThat(keys(definition("target"))).containsExactlyInAnyOrder(TargetReader.KEYS);
        assertThat(keys(definition("rule"))).containsExactly("active", "id", "on", "then", "when");
    }

    private static Set<String> keys(Object schema) {
        return new TreeSet<>(map(map(schema).get("properties")).keySet());
    }

    private Map<String, Object> definition(String name) {
        return map(map(schema.get("$defs")).get(name));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    /** With null, which says as much as leaving it out. */
    private static List<String> orNull(String... words) {
        List<String> more = new ArrayList<>(List.of(words));
        more.add(null);
        return more;
    }

    private Map<String, Object> targetKey(String key) {
        return map(map(definition("target").get("properties")).get(key));
    }

    @Test
    void it_names_every_metric_and_every_way_a_clock_behaves() {
        assertThat(targetKey("metric").toString()).contains(
                "first-reply, next-reply, periodic-update, resolution, first-resolution, ownership, chat-answer, call-answer");
        assertThat(targetKey("onChange").get("enum")).isEqualTo(orNull("keep", "forward", "restart"));
        assertThat(targetKey("onReopen").get("enum")).isEqualTo(orNull("resume", "new-cycle"));
        assertThat(targetKey("anchor").get("enum")).isEqualTo(orNull("oldest", "newest"));
        assertThat(targetKey("solvedWithoutReply").get("enum"))
                .isEqualTo(orNull("unanswered", "met", "missed", "cancelled"));
        assertThat(map(targetKey("counts").get("items")).get("enum")).isEqualTo(List.of("bot", "note", "call"));
        assertThat(targetKey("anchor").get("default")).isEqualTo("oldest");
    }

    @Test
    void it_names_every_field_and_every_operator() {
        String condition = definition("condition").toString();
        assertThat(Field.names()).hasSize(18);
        assertThat(Field.names().stream().filter(name -> !name.startsWith("fields."))).allMatch(condition::contains);
        for (Operator operator : Operator.values()) {
            assertThat(condition).contains(operator.text());
        }
    }

    @Test
    void it_names_every_status() {
        Map<String, Object> statuses = map(map(schema.get("properties")).get("statuses"));
        assertThat(map(statuses.get("additionalProperties")).get("enum"))
                .isEqualTo(List.of("new", "open", "pending", "on-hold", "solved", "closed", "spam"));
    }

    @Test
    void every_reference_leads_somewhere() {
        var references = Pattern.compile("#/\\$defs/(\\w+)").matcher(schema.toString());
        assertThat(references.results().map(found -> found.group(1)).distinct())
                .isNotEmpty()
                .allMatch(name -> map(schema.get("$defs")).containsKey(name));
    }
}
