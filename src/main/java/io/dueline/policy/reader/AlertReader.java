package io.dueline.policy.reader;

import io.dueline.policy.Alert;
import io.dueline.policy.Condition;
import io.dueline.policy.Metric;
import io.dueline.policy.Node;
import io.dueline.policy.Recipient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads who is told of what. */
final class AlertReader {

    static final int MOST = 200;
    static final int MOST_RECIPIENTS = 50;
    static final int MOST_STEPS = 20;
    static final String[] KEYS = {"on", "when", "metrics", "levels", "to", "after", "wall"};

    private final Known known;
    private final ConditionReader conditions;

    AlertReader(Known known) {
        this.known = known;
        this.conditions = new ConditionReader(known);
    }

    List<Alert> alerts(Node list) {
        List<Alert> alerts = new ArrayList<>();
        for (Node node : list.items(MOST)) {
            Alert alert = node.isObjectOf(KEYS) ? alert(node) : null;
            if (alert != null) {
                alerts.add(alert);
            }
        }
        return alerts;
    }

    private @Nullable Alert alert(Node node) {
        Alert.On on = node.at("on").requiredChoice(Alert.On.WORDS);
        Condition when = node.has("when") ? conditions.condition(node.at("when")) : Condition.ALWAYS;
        Set<String> ofMetrics = metrics(node.at("metrics"), on);
        Set<String> ofLevels = levels(node.at("levels"));
        List<Recipient> to = recipients(node.at("to"), on);
        List<Duration> after = steps(node, on);
        return on == null || when == null
                ? null
                : new Alert(on, when, ofMetrics, ofLevels, to, after, node.at("wall").flag(false));
    }

    private Set<String> metrics(Node node, Alert.@Nullable On on) {
        if (on == Alert.On.ASSIGNED_LEVEL && !node.isAbsent()) {
            node.refuse("means nothing to assigned-level, which is about the ticket");
        }
        Set<String> ids = new LinkedHashSet<>();
        for (Node entry : node.items(MetricReader.MOST)) {
            Metric metric = known.metric(entry);
            if (metric != null) {
                ids.add(metric.id());
            }
        }
        return ids;
    }

    private Set<String> levels(Node node) {
        Set<String> ids = new LinkedHashSet<>();
        for (Node entry : node.items(LevelReader.MOST)) {
            String id = entry.isAbsent() ? entry.expect("the id of a level") : known.level(entry);
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    private static List<Recipient> recipients(Node node, Alert.@Nullable On on) {
        if (node.isAbsent() || node.value() instanceof List<?> list && list.isEmpty()) {
            node.refuse("must be a list of at least one recipient: " + Recipient.WRITTEN);
        }
        Set<Recipient> to = new LinkedHashSet<>();
        for (Node entry : node.items(MOST_RECIPIENTS)) {
            Recipient recipient = entry.value() instanceof String text ? Recipient.parse(text) : null;
            if (recipient == null) {
                entry.expect(Recipient.WRITTEN);
            } else if (recipient.kind() == Recipient.Kind.PAGERDUTY && on != null && !on.isIncident()) {
                entry.refuse(
                        "PagerDuty is told of warning and breach; the end of a clock closes its incident by itself");
            } else {
                to.add(recipient);
            }
        }
        return List.copyOf(to);
    }

    private static List<Duration> steps(Node alert, Alert.@Nullable On on) {
        if (on != null && on != Alert.On.BREACH) {
            refuse(alert.at("after"), on);
            refuse(alert.at("wall"), on);
            return List.of();
        }
        Set<Duration> steps = new LinkedHashSet<>();
        for (Node entry : alert.at("after").items(MOST_STEPS)) {
            Duration step = SpanReader.span(entry);
            if (step != null && !steps.add(step)) {
                entry.refuse("stands there already");
            }
        }
        return alert.at("after").isAbsent() ? List.of(Duration.ZERO) : steps.stream().sorted().toList();
    }

    private static void refuse(Node node, Alert.On on) {
        if (!node.isAbsent()) {
            node.refuse("means nothing to " + on.text() + "; it is for breach");
        }
    }
}
