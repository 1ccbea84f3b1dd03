package io.dueline.console.whatif;

import io.dueline.console.Office;
import io.dueline.console.Shell;
import io.dueline.console.story.Hand;
import io.dueline.console.story.People;
import io.dueline.console.story.Picture;
import io.dueline.console.story.Tale;
import io.dueline.holiday.HolidaySources;
import io.dueline.store.EventLog;
import io.dueline.store.LoggedEvent;
import io.dueline.store.PolicyRevisions;
import io.dueline.store.TicketBook;
import io.dueline.store.TicketKey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a lab of a composition: reads what it refers to, and writes nothing. */
@Component
class Laboratory {
    private static final Duration A_WHILE = Duration.ofMinutes(90);

    private final PolicyRevisions policies;
    private final EventLog log;
    private final TicketBook book;
    private final HolidaySources holidays;

    Laboratory(PolicyRevisions policies, EventLog log, TicketBook book, HolidaySources holidays) {
        this.policies = policies;
        this.log = log;
        this.book = book;
        this.holidays = holidays;
    }

    /** A question that was asked not long ago in office time, a while after it was. */
    Composition example(Shell shell) {
        Instant now = shell.now().truncatedTo(ChronoUnit.MINUTES);
        Optional<Office> office = policies.newestPolicy(shell.caller().tenant()).flatMap(Office::of);
        Instant asked = office.map(one -> one.calendar().add(now, A_WHILE.negated()))
                .orElseGet(() -> now.minus(A_WHILE));
        return Composition.example(asked.truncatedTo(ChronoUnit.MINUTES), A_WHILE);
    }

    /**
     * All that was told of a ticket; empty: nothing ever was. What Dueline itself noted is left out: an excuse changes no
     * clock, and one policy is tried throughout.
     */
    Optional<Composition> taken(String ticket, Shell shell) {
        List<LoggedEvent> events = log.timeline(new TicketKey(shell.caller().tenant(), ticket), null, Composition.MOST);
        List<Part> parts = events.stream()
                .filter(event -> !event.type().startsWith("dueline."))
                .map(event -> Part.taken(event.seq()))
                .toList();
        Instant now = shell.now().truncatedTo(ChronoUnit.SECONDS);
        return parts.isEmpty() ? Optional.empty() : Optional.of(Composition.of(ticket, parts, now));
    }

    /** @param frame what the picture is to show; null: all of it */
    Lab lab(Composition asked, Shell shell, Picture.@Nullable Frame frame) {
        String tenant = shell.caller().tenant();
        Choice choice = Choice.of(asked, tenant, policies, holidays.of(tenant, shell.now()));
        Composition composition = choice.isDraft() ? asked.drafted(choice.draft()) : asked;
        Map<Long, LoggedEvent> logged = logged(composition, tenant);
        Shell then = shell.at(composition.asOf());
        Trial trial = Trial.of(composition, logged, choice.tried());
        List<Hand> hands = hands(trial, then);
        List<Row> rows = rows(composition, trial, logged, then);
        List<Contrast> contrasts = choice.isAnother()
                ? Contrast.of(hands(Trial.of(composition, logged, choice.inForce()), then), hands)
                : List.of();
        return new Lab(composition, then, rows, hands, contrasts, choice, picture(hands, rows, then, frame));
    }

    private Map<Long, LoggedEvent> logged(Composition composition, String tenant) {
        Map<Long, LoggedEvent> logged = new LinkedHashMap<>();
        if (composition.ticket() != null) {
            log.timeline(new TicketKey(tenant, composition.ticket()), null, Composition.MOST)
                    .forEach(event -> logged.put(event.seq(), event));
        }
        return logged;
    }

    private static List<Hand> hands(Trial trial, Shell then) {
        return trial.verdict().clocks().stream().map(clock -> new Hand(clock, then.now(), then.zone(), false)).toList();
    }

    private List<Row> rows(Composition composition, Trial trial, Map<Long, LoggedEvent> logged, Shell then) {
        People people = people(composition, then);
        List<Row> rows = new ArrayList<>();
        for (int place = 0; place < composition.parts().size(); place++) {
            Part part = composition.parts().get(place);
            Tale tale = tale(part, logged, people, then.now());
            rows.add(new Row(place, part, tale, Row.local(tale.at(), then.zone()), trial.fault(place),
                    tale.at().isAfter(then.now())));
        }
        rows.sort(Comparator.comparing(Row::at));
        return rows;
    }

    private People people(Composition composition, Shell then) {
        return Optional.ofNullable(composition.ticket())
                .flatMap(ticket -> book.read(new TicketKey(then.caller().tenant(), ticket)))
                .map(present -> People.of(present.ticket().attributes()))
                .orElseGet(People::unknown);
    }

    private static Tale tale(Part part, Map<Long, LoggedEvent> logged, People people, Instant otherwise) {
        if (part.seq() == null) {
            return Tale.of(part.at(), part.type(), part.data(), people);
        }
        LoggedEvent event = logged.get(part.seq());
        if (event == null) {
            return new Tale(part.at() == null ? otherwise : part.at(), "notes", "An event that isn’t there", "");
        }
        Tale tale = Tale.of(event, people);
        return part.at() == null ? tale : new Tale(part.at(), tale.kind(), tale.words(), tale.source());
    }

    private static Picture picture(List<Hand> hands, List<Row> rows, Shell then, Picture.@Nullable Frame frame) {
        List<Tale> tales = rows.stream().map(Row::tale).toList();
        return frame == null
                ? Picture.of(hands, tales, then, hands.stream().anyMatch(hand -> hand.clock().isLive()))
                : Picture.within(frame, hands, tales, then);
    }
}
