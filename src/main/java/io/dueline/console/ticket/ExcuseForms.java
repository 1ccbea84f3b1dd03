package io.dueline.console.ticket;

import io.dueline.console.NotHere;
import io.dueline.console.NotUnderstood;
import io.dueline.console.Shell;
import io.dueline.store.Caller;
import io.dueline.store.NotExcusable;
import io.dueline.store.Pardon;
import io.dueline.store.TicketBook;
import io.dueline.store.TicketKey;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** Excuses an outcome on the page of its ticket, and takes that back. */
@Controller
class ExcuseForms {
    private static final int LONGEST_REASON = 2_000;

    private final TicketBook book;
    private final Pardon pardon;

    ExcuseForms(TicketBook book, Pardon pardon) {
        this.book = book;
        this.pardon = pardon;
    }

    /** @param until the last date on which the excuse counts; null: it counts for good */
    @PostMapping("/tickets/{id}/clocks/{clock}/excuse")
    String excuse(
            Caller caller,
            @ModelAttribute("shell") Shell shell,
            @PathVariable String id,
            @PathVariable String clock,
            @RequestParam String reason,
            @RequestParam(required = false) @Nullable LocalDate until) {
        String plain = reason.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_REASON || plain.indexOf(0) >= 0) {
            throw new NotUnderstood(
                    "A reason has 1 to " + LONGEST_REASON + " characters; this one has " + plain.length() + ".");
        }
        Instant end = until == null ? null : until.plusDays(1).atStartOfDay(shell.zone()).toInstant();
        if (end != null && !end.isAfter(shell.now())) {
            throw new NotUnderstood(
                    "The excuse would end on " + until + ", which is over; leave the date out for good.");
        }
        return said(caller, id, clock,
                () -> pardon.excuse(new Pardon.Case(caller, id, clock), plain, caller.actor(), end));
    }

    @PostMapping("/tickets/{id}/clocks/{clock}/unexcuse")
    String unexcuse(Caller caller, @PathVariable String id, @PathVariable String clock) {
        return said(caller, id, clock, () -> pardon.unexcuse(new Pardon.Case(caller, id, clock), caller.actor(), null));
    }

    private String said(Caller caller, String id, String clock, Runnable saying) {
        if (book.read(new TicketKey(caller.tenant(), id)).isEmpty()) {
            throw new NotHere("No event of a ticket " + id + " has arrived.");
        }
        try {
            saying.run();
        } catch (NotExcusable refused) {
            throw new NotUnderstood(refused.getMessage());
        }
        return "redirect:/tickets/" + UriUtils.encodePathSegment(id, "UTF-8") + "#why-"
                + UriUtils.encodeFragment(clock, "UTF-8");
    }
}
