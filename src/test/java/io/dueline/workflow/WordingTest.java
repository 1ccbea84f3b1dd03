package io.dueline.workflow;

import static io.dueline.timeline.Happening.By.AGENT;
import static io.dueline.timeline.Happening.By.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.calendar.BusinessCalendar;
import io.dueline.calendar.DayHours;
import io.dueline.calendar.OpeningHours;
import io.dueline.policy.Alert;
import io.dueline.policy.Alerting;
import io.dueline.policy.Condition;
import io.dueline.policy.Level;
import io.dueline.policy.Metric;
import io.dueline.policy.Policy;
import io.dueline.policy.Recipient;
import io.dueline.policy.Rule;
import io.dueline.policy.Target;
import io.dueline.policy.Warning;
import io.dueline.policy.Target.Within;
import io.dueline.store.Standing;
import io.dueline.store.TicketKey;
import io.dueline.timeline.Change;
import io.dueline.timeline.Event;
import io.dueline.timeline.Fold;
import io.dueline.timeline.Happening;
import io.dueline.timeline.Revisions;
import io.dueline.timeline.Verdict;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final TicketKey TICKET = new TicketKey("default", "T-1042");

    private final List<Event> events = new ArrayList<>();
    private Policy policy = policy(List.of(), List.of());

    @Test
    void a_timer_says_what_is_due_in_the_zone_of_its_calendar() {
        customerCreates("2026-11-23T11:20:00Z");

        assertThat(at("2026-11-23T11:21:00Z").wakeUpFor())
                .isEqualTo("first reply due Mon 23 Nov 2026 14:20 Europe/Sofia");
    }

    @Test
    void seconds_are_shown_where_they_matter() {
        customerCreates("2026-11-23T11:20:45Z");

        assertThat(at("2026-11-23T11:21:00Z").wakeUpFor())
                .isEqualTo("first reply due Mon 23 Nov 2026 14:20:45 Europe/Sofia");
    }

    @Test
    void the_details_list_each_clock() {
        customerCreates("2026-11-23T11:20:00Z");
        agentReplies("2026-11-23T11:50:00Z");

        assertThat(at("2026-11-23T12:00:00Z").details())
                .isEqualTo(
                        """
                                **`T-1042`** level `urgent`, new

                                | clock | state | due | ended |
                                |---|---|---|---|
                                | first-reply | met | Mon 23 Nov 2026 14:20 Europe/Sofia | Mon 23 Nov 2026 13:50 |
                                | resolution | running | Tue 24 Nov 2026 12:20 Europe/Sofia |  |

                                Next: resolution due Tue 24 Nov 2026 12:20 Europe/Sofia
                                """);
    }

    @Test
    void a_long_conversation_shows_its_newest_cycles() {
        customerCreates("2026-11-23T08:00:00Z");
        for (int minute = 10; minute < 30; minute++) {
            agentReplies("2026-11-23T08:%d:00Z".formatted(minute));
            customerWrites("2026-11-23T08:%d:30Z".formatted(minute));
        }

        assertThat(at("2026-11-23T08:30:00Z").details())
                .contains("| next-reply-14 | met |", "| next-reply-20 | running |", "14 earlier cycles are not shown")
                .doesNotContain("| first-reply |", "| next-reply-13 |");
    }

    @Test
    void what_people_wrote_and_who_they_are_is_nowhere() {
        customerCreates("2026-11-23T11:20:00Z");

        Board board = at("2026-11-23T11:21:00Z");

        assertThat(board.toString()).doesNotContain("ann@example.com", "Ann", "My router");
    }

    @Test
    void a_ticket_not_created_yet_waits_for_nothing_but_its_event() {
        customerCreates("2026-11-23T11:20:00Z");

        Board board = at("2026-11-23T11:18:00Z");

        assertThat(board.wakeUpFor()).isEqualTo("an event dated Mon 23 Nov 2026 11:20 UTC");
        assertThat(board.details()).isEqualTo("**`T-1042`** not created yet");
    }

    @Test
    void a_timer_says_which_step_it_is_for() {
        policy = policy(
                List.of(new Warning.Share(50)),
                List.of(alert(Alert.On.WARNING), alert(Alert.On.BREACH, Duration.ZERO, Duration.ofMinutes(30))));
        customerCreates("2026-11-23T11:20:00Z");

        assertThat(at("2026-11-23T11:21:00Z").wakeUpFor())
                .isEqualTo("warning 1 of first reply at Mon 23 Nov 2026 13:50 Europe/Sofia");
        assertThat(at("2026-11-23T11:51:00Z").wakeUpFor())
                .isEqualTo("first reply due Mon 23 Nov 2026 14:20 Europe/Sofia");
        assertThat(at("2026-11-23T12:21:00Z").wakeUpFor())
                .isEqualTo("escalation step 2 of first reply at Mon 23 Nov 2026 14:50 Europe/Sofia");
    }

    private static Alert alert(Alert.On on, Duration... after) {
        var lead = List.of(new Recipient(Recipient.Kind.EMAIL, "lead@example.com"));
        return new Alert(on, Condition.ALWAYS, Set.of(), Set.of(), lead, List.of(after), false);
    }

    @Test
    void a_fault_is_shown() {
        var standing = new Standing(
                TICKET,
                new Verdict(null, List.of(), null),
                Instant.parse("2026-11-23T12:00:00Z"),
                "no policy revision 7");

        assertThat(Wording.details(standing))
                .isEqualTo("**`T-1042`** not created yet\n\nThe timeline can't be read: `no policy revision 7`");
        assertThat(Wording.wakeUpFor(standing)).isEqualTo("read the timeline again");
    }

    @Test
    void a_solved_ticket_tells_its_outcomes() {
        customerCreates("2026-11-23T11:20:00Z");
        agentReplies("2026-11-23T12:50:00Z");
        happens("2026-11-23T13:00:00Z", new Happening.Changed(new Change(Map.of(Change.Attribute.STATUS, "solved"))));

        Board board = at("2026-11-23T13:01:00Z");

        assertThat(board.open()).isFalse();
        assertThat(board.breached()).isTrue();
        assertThat(board.outcomes())
                .containsExactly(
                        new CycleOutcome(
                                "first-reply",
                                1,
                                "urgent",
                                "missed",
                                Instant.parse("2026-11-23T12:20:00Z"),
                                Instant.parse("2026-11-23T12:50:00Z")),
                        new CycleOutcome(
                                "resolution",
                                1,
                                "urgent",
                                "met",
                                Instant.parse("2026-11-24T10:20:00Z"),
                                Instant.parse("2026-11-23T13:00:00Z")));
    }

    private void customerCreates(String time) {
        var ann = new Change.Requester("c-9", "Ann", "ann@example.com", null);
        happens(time, new Happening.Created(CUSTOMER, new Change(Map.of(Change.Attribute.REQUESTER, ann))));
    }

    private void customerWrites(String time) {
        happens(time, new Happening.Message(CUSTOMER, true, "My router is broken", true));
    }

    private void agentReplies(String time) {
        happens(time, new Happening.Message(AGENT, true, "Is it?", true));
    }

    private void happens(String time, Happening happening) {
        String id = "e-" + events.size();
        events.add(new Event("zammad", id, Instant.parse(time), null, events.size(), 1, happening));
    }

    private Board at(String now) {
        Verdict verdict = Fold.fold(events, Revisions.always(policy), Instant.parse(now));
        return Boards.of(new Standing(TICKET, verdict, verdict.nextWakeUp(), null));
    }

    private static Policy policy(List<Warning> warnings, List<Alert> alerts) {
        var nineToSix = new DayHours(List.of(OpeningHours.parse("09:00-18:00")));
        var sofia = new BusinessCalendar(
                ZoneId.of("Europe/Sofia"),
                Map.of(DayOfWeek.MONDAY, nineToSix, DayOfWeek.TUESDAY, nineToSix),
                Map.of());
        var urgent = new Level(
                "urgent",
                "Urgent SLA",
                "sofia",
                List.of(
                        firstReply(warnings),
                        Target.of(Metric.NEXT_REPLY, Within.of(Duration.ofHours(1))),
                        Target.of(Metric.RESOLUTION, Within.of(Duration.ofHours(8)))));
        var everyone = new Rule("everyone", true, Condition.ALWAYS, true, true, "urgent", false);
        return new Policy(Map.of("sofia", sofia), List.of(), Map.of("urgent", urgent), List.of(everyone), Map.of(),
                null,
                new Alerting(alerts, Duration.ofSeconds(5), Duration.ofHours(1), null, 10, Map.of(), Map.of()),
                List.of());
    }

    private static Target firstReply(List<Warning> warnings) {
        return new Target(
                Metric.FIRST_REPLY, Within.of(Duration.ofHours(1)), null, Set.of(), Target.OnChange.KEEP,
                Target.OnReopen.RESUME, Target.Anchor.OLDEST, Target.SolvedWithoutReply.UNANSWERED, Set.of(), warnings);
    }
}
