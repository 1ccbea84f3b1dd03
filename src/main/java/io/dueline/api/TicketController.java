package io.dueline.api;

import io.dueline.store.Caller;
import io.dueline.store.EventLog;
import io.dueline.store.LoggedEvent;
import io.dueline.store.TicketBook;
import io.dueline.store.TicketKey;
import io.dueline.store.TicketRow;
import io.dueline.workflow.TicketDesk;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/tickets", produces = MediaType.APPLICATION_JSON_VALUE)
class TicketController {
    private final TicketBook book;
    private final EventLog log;
    private final TicketDesk desk;

    TicketController(TicketBook book, EventLog log, TicketDesk desk) {
        this.book = book;
        this.log = log;
        this.desk = desk;
    }

    @GetMapping
    Tickets list(Caller caller, @RequestParam MultiValueMap<String, String> asked) {
        var query = new TicketQuery(new Parameters(asked));
        var filter = query.filter();
        TicketBook.Place after = query.place();
        int limit = query.limit();
        query.refuseFaults();
        List<TicketRow> found = book.list(caller.tenant(), filter, after, limit + 1);
        List<TicketRow> page = found.stream().limit(limit).toList();
        String next = found.size() > limit ? query.cursor(TicketBook.Place.after(page.getLast())) : null;
        return new Tickets(page.stream().map(TicketAnswer.Attributes::of).toList(), next);
    }

    @GetMapping("/{id}")
    TicketAnswer ticket(Caller caller, @PathVariable String id) {
        var key = new TicketKey(caller.tenant(), id);
        TicketBook.Present present = find(key);
        var workflow = new TicketAnswer.WorkflowAnswer(TicketDesk.workflowId(key), desk.workflowUrl(key));
        return TicketAnswer.of(present, book.amendments(key), workflow);
    }

    @GetMapping("/{id}/clocks")
    Clocks clocks(Caller caller, @PathVariable String id) {
        return new Clocks(TicketAnswer.clocks(find(new TicketKey(caller.tenant(), id))));
    }

    @GetMapping("/{id}/clocks/{clock}/ledger")
    Ledger ledger(Caller caller, @PathVariable String id, @PathVariable String clock) {
        List<ClockAnswer> clocks = clocks(caller, id).clocks();
        return clocks.stream()
                .filter(one -> one.id().equals(clock))
                .map(one -> new Ledger(one.id(), one.ledger()))
                .findFirst()
                .orElseThrow(() -> unknownClock(id, clock, clocks.stream().map(ClockAnswer::id).toList()));
    }

    static Refusal unknownClock(String ticket, String clock, List<String> ids) {
        String there = ids.isEmpty() ? "It has none." : "It has " + String.join(", ", ids) + ".";
        return new Refusal(Problem.UNKNOWN_CLOCK, "Ticket " + ticket + " has no clock " + clock + ". " + there)
                .with("clocks", ids);
    }

    @GetMapping("/{id}/timeline")
    TimelineAnswer timeline(
            Caller caller, @PathVariable String id, @RequestParam MultiValueMap<String, String> asked) {
        var query = new TimelineQuery(new Parameters(asked), id);
        LoggedEvent after = query.after();
        int limit = query.limit();
        query.refuseFaults();
        List<LoggedEvent> found = log.timeline(new TicketKey(caller.tenant(), id), after, limit + 1);
        if (found.isEmpty() && after == null) {
            throw unknownTicket(id);
        }
        List<LoggedEvent> page = found.stream().limit(limit).toList();
        String next = found.size() > limit ? query.cursor(page.getLast()) : null;
        return new TimelineAnswer(page.stream().map(TimelineAnswer.Happened::of).toList(), next);
    }

    private TicketBook.Present find(TicketKey key) {
        return book.read(key).orElseThrow(() -> unknownTicket(key.ticket()));
    }

    static Refusal unknownTicket(String id) {
        return new Refusal(Problem.UNKNOWN_TICKET, "No event of ticket " + id + " has arrived.").with("ticket", id);
    }

    record Tickets(List<TicketAnswer.Attributes> tickets, @Nullable String next) {}

    record Clocks(List<ClockAnswer> clocks) {}

    record Ledger(String clock, List<ClockAnswer.LedgerLine> ledger) {}
}
