package io.dueline.timeline;

import io.dueline.calendar.BusinessCalendar;
import io.dueline.calendar.DayHours;
import io.dueline.calendar.OpeningHours;
import io.dueline.policy.Allowance;
import io.dueline.policy.Condition;
import io.dueline.policy.Field;
import io.dueline.policy.Level;
import io.dueline.policy.Metric;
import io.dueline.policy.Moment;
import io.dueline.policy.Operator;
import io.dueline.policy.Policy;
import io.dueline.policy.Rule;
import io.dueline.policy.Status;
import io.dueline.policy.Target;
import io.dueline.policy.Warning;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Timelines and policies of every kind, each from its seed. */
final class RandomTimelines {
    static final Instant START = Instant.parse("2026-03-20T08:00:00Z");
    private static final String[] STATUSES = {"new", "open", "pending", "on-hold", "solved", "closed", "spam", "open"};
    private static final BusinessCalendar OFFICE = office();
    private static final BusinessCalendar ALWAYS = always();
    private static final String[] PRIORITIES = {"low", "high", "critical"};

    static final List<String> AGENTS = List.of("ann", "bob");
    static final List<String> DOING = List.of("here", "away");

    private static final Metric OWN = own();
    private static final String[] DEPARTMENTS = {"sales", "support", "lab"};

    private final Random random;

    RandomTimelines(long seed) {
        this.random = new Random(seed);
    }

    Random random() {
        return random;
    }

    /** In order, a creation first, each event at a time of its own or with the one before. */
    List<Event> timeline() {
        List<Event> events = new ArrayList<>();
        Instant at = START.plusSeconds(random.nextInt(400_000));
        events.add(event(events.size(), at, new Happening.Created(by(), change())));
        for (int more = random.nextInt(14); more > 0; more--) {
            at = random.nextInt(5) == 0 ? at : at.plusMillis(random.nextInt(60_000_000));
            events.add(event(events.size(), at, happening()));
        }
        return events;
    }

    private static Event event(int order, Instant at, Happening happening) {
        return new Event("random", "e" + order, at, String.valueOf(order), order, 1, happening);
    }

    private Happening happening() {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> new Happening.Message(by(), random.nextInt(4) > 0, null, random.nextInt(5) > 0);
            case 3 -> random.nextBoolean()
                    ? new Happening.Call(Happening.Talk.values()[random.nextInt(3)])
                    : new Happening.Chat(Happening.Talk.values()[random.nextInt(3)]);
            case 4 -> random.nextInt(4) == 0
                    ? new Happening.Merged("T-2")
                    : new Happening.Changed(Change.NONE);
            case 5 -> new Happening.Deleted();
            case 6 -> new Happening.Restored();
            default -> new Happening.Changed(change());
        };
    }

    private Happening.By by() {
        return Happening.By.values()[random.nextInt(random.nextBoolean() ? 2 : 4)];
    }

    private Change change() {
        Map<Change.Attribute, Object> values = new HashMap<>();
        if (random.nextBoolean()) {
            values.put(Change.Attribute.STATUS, STATUSES[random.nextInt(STATUSES.length)]);
        }
        if (random.nextInt(3) == 0) {
            values.put(Change.Attribute.PRIORITY, PRIORITIES[random.nextInt(PRIORITIES.length)]);
        }
        if (random.nextInt(3) == 0) {
            values.put(Change.Attribute.DEPARTMENT, DEPARTMENTS[random.nextInt(DEPARTMENTS.length)]);
        }
        if (random.nextInt(4) == 0) {
            values.put(Change.Attribute.ASSIGNEE, random.nextInt(4) == 0 ? null : agent());
        }
        if (random.nextInt(4) == 0) {
            values.put(Change.Attribute.TAGS, random.nextBoolean() ? Set.of("URGENT") : Set.of());
        }
        return new Change(values);
    }

    private Change.Agent agent() {
        String status = random.nextBoolean() ? null : any(DOING);
        return new Change.Agent(any(AGENTS), null, status);
    }

    Policy policy() {
        Map<String, BusinessCalendar> calendars = Map.of("office", OFFICE, "always", ALWAYS);
        Map<String, Level> levels = new HashMap<>();
        for (String id : List.of("standard", "urgent")) {
            String calendar = random.nextBoolean() ? "office" : "always";
            List<Target> targets = Stream.concat(Metric.BUILT_IN.stream(), Stream.of(OWN))
                    .filter(metric -> random.nextInt(4) > 0).map(this::target)
                    .toList();
            levels.put(id, new Level(id, id, calendar, targets));
        }
        Condition tagged = new Condition.Comparison(Field.named("tags"), Operator.CONTAINS, "URGENT");
        return new Policy(calendars, List.of(OWN), levels, List.of(
                new Rule("urgent", true, tagged, false, true, random.nextInt(6) == 0 ? null : "urgent", true),
                new Rule("away", true, is("assignee.status", "away"), false, true, "urgent", true),
                new Rule("all", true, Condition.ALWAYS, random.nextInt(3) == 0, true, "standard", false)),
                Map.of(), null);
    }

    private Target target(Metric metric) {
        Duration within = Duration.ofMinutes(1 + random.nextInt(2_000));
        Allowance usual = random.nextInt(3) == 0
                ? new Allowance.BusinessDays(1 + random.nextInt(3))
                : Allowance.of(within);
        Target.Within byPriority = random.nextBoolean()
                ? Target.Within.of(usual)
                : new Target.Within(
                        Map.of("critical", Allowance.of(within.dividedBy(4))), random.nextInt(4) == 0 ? null : usual);
        return new Target(
                metric, byPriority, random.nextInt(4) == 0 ? "always" : null,
                random.nextBoolean() ? Set.of() : Set.of(Status.PENDING, Status.ON_HOLD),
                any(Target.OnChange.values()), any(Target.OnReopen.values()), any(Target.Anchor.values()),
                any(Target.SolvedWithoutReply.values()),
                random.nextInt(3) == 0 ? Set.of(Moment.BOT_REPLIED) : Set.of(),
                random.nextBoolean() ? List.of() : List.of(new Warning.Share(50)));
    }

    /** Waits for the lab while a tag says so, not while the ticket is critical. */
    private static Metric own() {
        return new Metric("lab-wait", Set.of(Moment.OWN_START), Set.of(Moment.OWN_STOP), Set.of(),
                Set.of(Moment.OWN_CANCEL), Metric.Reopening.LEAVES, true,
                Map.of(Moment.OWN_START, is("department", "lab"),
                        Moment.OWN_STOP, new Condition.Comparison(Field.named("department"), Operator.IS_NOT, "lab"),
                        Moment.OWN_CANCEL, is("status", "closed")),
                is("priority", "critical"));
    }

    private static Condition is(String field, String value) {
        return new Condition.Comparison(Field.named(field), Operator.IS, value);
    }

    <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> T any(T[] values) {
        return random.nextBoolean() ? values[0] : values[random.nextInt(values.length)];
    }

    private static BusinessCalendar office() {
        Map<DayOfWeek, DayHours> week = new EnumMap<>(DayOfWeek.class);
        for (int day = 1; day <= 5; day++) {
            week.put(DayOfWeek.of(day), new DayHours(
                    List.of(OpeningHours.parse("09:00-12:30"), OpeningHours.parse("13:15-17:45:30"))));
        }
        return new BusinessCalendar(ZoneId.of("Europe/London"), week, Map.of());
    }

    private static BusinessCalendar always() {
        Map<DayOfWeek, DayHours> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, DayHours.ALL_DAY);
        }
        return new BusinessCalendar(ZoneId.of("UTC"), week, Map.of());
    }
}
