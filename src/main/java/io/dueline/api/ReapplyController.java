package io.dueline.api;

import io.dueline.store.Caller;
import io.dueline.store.DeskClosed;
import io.dueline.store.Reapplication;
import io.dueline.store.Reapplications;
import io.dueline.store.TicketFilter;
import io.dueline.store.Untold;
import io.dueline.workflow.ReapplyDesk;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Applies the newest policy to tickets that are open already. */
@RestController
@RequestMapping(path = "/api/v1/policy/reapply", produces = MediaType.APPLICATION_JSON_VALUE)
class ReapplyController {
    private static final Logger LOG = LoggerFactory.getLogger(ReapplyController.class);
    private static final int USUAL_PAGE = 50;
    private static final int LARGEST_PAGE = 500;
    private static final int LARGEST = 65_536;

    private final Reapplications reapplications;
    private final ReapplyDesk desk;

    ReapplyController(Reapplications reapplications, ReapplyDesk desk) {
        this.reapplications = reapplications;
        this.desk = desk;
    }

    @PostMapping
    ResponseEntity<Answer> ask(
            Caller caller, @RequestParam MultiValueMap<String, String> asked, InputStream body) throws IOException {
        refuseContent(body);
        var query = new OpenTicketsQuery(new Parameters(asked));
        TicketFilter filter = query.filter();
        query.refuseFaults();
        Reapplication one = reapplications.ask(caller, filter).orElseThrow(() -> new Refusal(
                Problem.NO_POLICY, "There is nothing to apply until a policy is saved with PUT /api/v1/policy."));
        start(one);
        return ResponseEntity.accepted().location(URI.create("/api/v1/policy/reapply/" + one.id()))
                .body(Answer.of(one));
    }

    /** A filter that nobody read would re-apply the policy to all tickets. */
    private static void refuseContent(InputStream body) throws IOException {
        String content = Body.text(body, LARGEST).strip();
        if (!content.isEmpty() && !content.equals("{}")) {
            throw new Refusal(
                    Problem.BAD_REQUEST,
                    "Which tickets are meant is said by parameters, such as ?level=urgent; a body is not read.");
        }
    }

    private void start(Reapplication one) {
        try {
            desk.start(one);
        } catch (DeskClosed closed) {
            LOG.warn("Re-applying the policy starts once Temporal can be reached: {}", closed.getMessage());
        }
    }

    @GetMapping
    All list(Caller caller, @RequestParam MultiValueMap<String, String> asked) {
        var parameters = new Parameters(asked);
        int limit = parameters.number("limit", 1, LARGEST_PAGE, USUAL_PAGE);
        String before = parameters.text("cursor");
        parameters.refuseFaults();
        List<Reapplication> found = reapplications.list(caller.tenant(), before, limit + 1);
        List<Answer> page = found.stream().limit(limit).map(Answer::of).toList();
        return new All(page, found.size() > limit ? page.getLast().id() : null);
    }

    @GetMapping("/{id}")
    Answer one(Caller caller, @PathVariable String id) {
        return reapplications.find(caller.tenant(), id).map(Answer::of).orElseThrow(() -> unknown(id));
    }

    @DeleteMapping("/{id}")
    Answer cancel(Caller caller, @PathVariable String id) {
        return reapplications.cancel(caller.tenant(), id, caller.actor())
                .map(Answer::of)
                .orElseThrow(() -> unknown(id));
    }

    private static Refusal unknown(String id) {
        return new Refusal(Problem.UNKNOWN_REAPPLICATION, "Nobody asked for " + id + ".");
    }

    record All(List<Answer> reapplications, @Nullable String next) {}

    /** The tickets that can't be told under the revision, and keep the clocks that they have. */
    record Left(long tickets, List<Untold> first) {}

    /** How far it has come. */
    record Answer(
            String id,
            int revision,
            TicketFilter filter,
            String state,
            long total,
            long tickets,
            long clocks,
            Left untold,
            String requestedBy,
            Instant requestedAt,
            @Nullable Instant endedAt,
            @Nullable String cancelledBy,
            String workflow) {
        static Answer of(Reapplication one) {
            return new Answer(
                    one.id(), one.revision(), one.filter(), one.state(), one.total(), one.tickets(), one.clocks(),
                    new Left(one.untold(), one.firstUntold()),
                    one.requestedBy(), one.requestedAt(), one.endedAt(), one.cancelledBy(),
                    ReapplyDesk.workflowId(one));
        }
    }
}
