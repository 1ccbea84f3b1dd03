package io.dueline.policy.reader;

import io.dueline.calendar.BusinessCalendar;
import io.dueline.calendar.SearchTooLong;
import io.dueline.policy.Allowance;
import io.dueline.policy.Fault;
import io.dueline.policy.Level;
import io.dueline.policy.Policy;
import io.dueline.policy.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a policy promises that nothing can ever be due by: its calendar has too little open time to come. That depends on
 * when it is asked, so that it is said of a policy, and never held against it.
 */
record Prospects(Policy policy, Instant now) {

    List<Fault> warnings() {
        List<Fault> warnings = new ArrayList<>();
        policy.levels().values().stream().sorted(Comparator.comparing(Level::id)).forEach(level -> {
            for (Target target : level.targets()) {
                String reason = reasonAgainst(target, policy.calendars().get(level.calendarOf(target)));
                if (reason != null) {
                    warnings.add(new Fault("levels", level.id(), target.metric().id() + " by calendar "
                            + level.calendarOf(target) + " can never be due from now on: " + reason));
                }
            }
        });
        return warnings;
    }

    private @Nullable String reasonAgainst(Target target, @Nullable BusinessCalendar calendar) {
        return calendar == null
                ? null
                : allowances(target.within()).map(within -> reasonAgainst(within, calendar))
                        .filter(reason -> reason != null)
                        .findFirst().orElse(null);
    }

    private static Stream<Allowance> allowances(Target.Within within) {
        return Stream.concat(Stream.ofNullable(within.otherwise()), within.byPriority().values().stream()).distinct();
    }

    private @Nullable String reasonAgainst(Allowance within, BusinessCalendar calendar) {
        try {
            within.due(now, calendar);
            return null;
        } catch (SearchTooLong never) {
            return never.getMessage();
        }
    }
}
