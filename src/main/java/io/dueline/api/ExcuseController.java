package io.dueline.api;

import io.dueline.store.Caller;
import io.dueline.store.Pardon;
import io.dueline.store.TicketBook;
import io.dueline.store.TicketClock;
import io.dueline.store.TicketKey;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Excuses for outcomes, with their reasons. */
@RestController
@RequestMapping(path = "/api/v1/tickets/{id}/clocks/{clock}/excuse", produces = MediaType.APPLICATION_JSON_VALUE)
class ExcuseController {
    private static final int LARGEST = 1 << 16;
    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_NAME = 200;

    private final TicketBook book;
    private final Pardon pardon;

    ExcuseController(TicketBook book, Pardon pardon) {
        this.book = book;
        this.pardon = pardon;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ClockAnswer excuse(
            Caller caller, @PathVariable String id, @PathVariable String clock, InputStream body) throws IOException {
        find(caller, id, clock);
        Members asked = Body.members(body, LARGEST);
        String reason = asked.text("reason", asked.required("reason"), text -> bounded(text, LONGEST_REASON));
        String by = asked.text("by", asked.get("by"), text -> bounded(text, LONGEST_NAME));
        Instant until = asked.instant("until", asked.get("until"));
        if (until != null && !until.isAfter(Instant.now())) {
            asked.fault("until", until.toString(), "must be in the future; left out, the excuse is for good");
        }
        asked.refuseFaults(Problem.EXCUSE_REJECTED);
        pardon.excuse(new Pardon.Case(caller, id, clock), reason, by == null ? caller.actor() : by, micros(until));
        return find(caller, id, clock);
    }

    @DeleteMapping
    ClockAnswer unexcuse(
            Caller caller,
            @PathVariable String id,
            @PathVariable String clock,
            @RequestParam MultiValueMap<String, String> asked) {
        find(caller, id, clock);
        var parameters = new Parameters(asked);
        String reason = parameters.one("reason", "1 to " + LONGEST_REASON + " characters",
                text -> isBounded(text, LONGEST_REASON) ? text : null);
        String by = parameters.one("by", "1 to " + LONGEST_NAME + " characters",
                text -> isBounded(text, LONGEST_NAME) ? text : null);
        parameters.refuseFaults();
        pardon.unexcuse(new Pardon.Case(caller, id, clock), by == null ? caller.actor() : by, reason);
        return find(caller, id, clock);
    }

    private static @Nullable Instant micros(@Nullable Instant until) {
        return until == null ? null : until.truncatedTo(ChronoUnit.MICROS);
    }

    private static String bounded(String text, int longest) {
        if (!isBounded(text, longest)) {
            throw new IllegalArgumentException("must have 1 to " + longest + " characters that can be stored");
        }
        return text;
    }

    private static boolean isBounded(String text, int longest) {
        return !text.isBlank() && text.length() <= longest && text.indexOf(0) < 0;
    }

    private ClockAnswer find(Caller caller, String id, String clock) {
        TicketBook.Present present = book.read(new TicketKey(caller.tenant(), id))
                .orElseThrow(() -> TicketController.unknownTicket(id));
        List<TicketClock> clocks = present.clocks();
        return clocks.stream()
                .filter(one -> one.clock().id().equals(clock))
                .map(one -> ClockAnswer.of(id, one, present.now()))
                .findFirst()
                .orElseThrow(() -> TicketController.unknownClock(
                        id, clock, clocks.stream().map(one -> one.clock().id()).toList()));
    }
}
