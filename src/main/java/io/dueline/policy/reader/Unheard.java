package io.dueline.policy.reader;

import io.dueline.policy.Alert;
import io.dueline.policy.Alerting;
import io.dueline.policy.Fault;
import io.dueline.policy.Level;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Finds warnings that nobody is told of, and alerts on warnings that no target gives. */
final class Unheard {

    private Unheard() {}

    static List<Fault> among(Collection<Level> levels, Alerting alerting) {
        boolean given = levels.stream().flatMap(level -> level.targets().stream())
                .anyMatch(target -> !target.warn().isEmpty());
        boolean heard = alerting.alerts().stream().anyMatch(alert -> alert.on() == Alert.On.WARNING);
        List<Fault> warnings = new ArrayList<>();
        if (given && !heard) {
            warnings.add(new Fault("alerts", null, "targets warn, but nobody is told: there is no alert on: warning"));
        }
        if (heard && !given) {
            warnings.add(new Fault("alerts", null, "an alert is on: warning, but no target has warn"));
        }
        return warnings;
    }
}
