package io.dueline.console.ticket;

import io.dueline.alert.Deliveries;
import io.dueline.console.NotHere;
import io.dueline.console.Shell;
import io.dueline.console.story.People;
import io.dueline.console.story.Tale;
import io.dueline.store.Caller;
import io.dueline.store.EventLog;
import io.dueline.store.TicketBook;
import io.dueline.store.TicketKey;
import io.dueline.workflow.TicketDesk;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriUtils;

@Controller
class TicketPages {
    private static final int MOST_EVENTS = 500;
    private static final int MOST_DELIVERIES = 50;

    private final TicketBook book;
    private final EventLog log;
    private final TicketDesk desk;
    private final Deliveries deliveries;

    TicketPages(TicketBook book, EventLog log, TicketDesk desk, Deliveries deliveries) {
        this.book = book;
        this.log = log;
        this.desk = desk;
        this.deliveries = deliveries;
    }

    @GetMapping("/tickets/{id}")
    String ticket(Caller caller, @ModelAttribute("shell") Shell shell, @PathVariable String id, Model model) {
        var key = new TicketKey(caller.tenant(), id);
        TicketBook.Present present = book.read(key)
                .orElseThrow(() -> new NotHere("No event of a ticket " + id + " has arrived."));
        model.addAttribute("story", TicketStory.of(present, tales(present, key), book.amendments(key), shell));
        model.addAttribute("path", "/tickets/" + UriUtils.encodePathSegment(id, "UTF-8"));
        model.addAttribute("deliveries", deliveries.list(caller.tenant(), about(id), null, MOST_DELIVERIES));
        model.addAttribute("workflowUrl", desk.workflowUrl(key));
        return "console/ticket";
    }

    private static Deliveries.Filter about(String ticket) {
        return new Deliveries.Filter(null, null, null, null, ticket, null, null);
    }

    private List<Tale> tales(TicketBook.Present present, TicketKey key) {
        People people = People.of(present.ticket().attributes());
        return log.timeline(key, null, MOST_EVENTS).stream().map(event -> Tale.of(event, people)).toList();
    }
}
