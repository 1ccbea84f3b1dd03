package io.dueline.api;

import io.dueline.alert.Deliveries;
import io.dueline.alert.Delivery;
import io.dueline.alert.Replays;
import io.dueline.store.Caller;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was sent to whom, and what became of it. */
@RestController
@RequestMapping(path = "/api/v1/deliveries", produces = MediaType.APPLICATION_JSON_VALUE)
class DeliveryController {

    private static final int LARGEST = 1 << 16;

    private final Deliveries deliveries;
    private final Replays replays;

    DeliveryController(Deliveries deliveries, Replays replays) {
        this.deliveries = deliveries;
        this.replays = replays;
    }

    @GetMapping
    Page list(Caller caller, @RequestParam MultiValueMap<String, String> asked) {
        var query = new DeliveryQuery(new Parameters(asked));
        Deliveries.Filter filter = query.filter();
        Long before = query.before();
        int limit = query.limit();
        query.refuseFaults();
        List<Delivery> found = deliveries.list(caller.tenant(), filter, before, limit + 1);
        List<Delivery> page = found.stream().limit(limit).toList();
        return new Page(
                page.stream().map(Row::of).toList(), found.size() > limit ? query.cursor(page.getLast()) : null);
    }

    @GetMapping("/{id}")
    One one(Caller caller, @PathVariable String id) {
        Delivery found = find(caller, id);
        return new One(Row.of(found), deliveries.tries(found));
    }

    /** What has been delivered or given up, or can be delivered only now, is sent anew, under the same id. */
    @PostMapping("/{id}/replay")
    Row replay(Caller caller, @PathVariable String id) {
        find(caller, id);
        boolean replayed = replays.one(caller.tenant(), id);
        Delivery now = find(caller, id);
        if (!replayed) {
            throw new Refusal(Problem.NOT_REPLAYABLE, "Delivery " + id + " is " + now.state() + reason(now)
                    + "; what is delivered or dead can be sent anew, or can be delivered by now.")
                    .with("state", now.state());
        }
        return Row.of(now);
    }

    private static String reason(Delivery one) {
        return one.reason() == null ? "" : " (" + one.reason() + ")";
    }

    @PostMapping(path = "/replay", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Integer> replayAll(Caller caller, InputStream body) throws IOException {
        Members asked = Body.members(body, LARGEST);
        var filter = new Deliveries.Filter(
                asked.text("state", asked.get("state"), DeliveryController::replayable),
                asked.text("kind", asked.get("kind"), Function.identity()),
                asked.text("channel", asked.get("channel"), Function.identity()),
                asked.text("recipient", asked.get("recipient"), Function.identity()),
                asked.text("ticket", asked.get("ticket"), Function.identity()),
                instant(asked, "from"),
                instant(asked, "to"));
        asked.refuseFaults(Problem.REPLAY_REJECTED);
        return Map.of("replayed", replays.all(caller.tenant(), filter.state() == null
                ? List.of("dead", "undeliverable").stream().map(filter::of).toList()
                : List.of(filter)));
    }

    private static @Nullable Instant instant(Members asked, String name) {
        return asked.instant(name, asked.get(name));
    }

    private static String replayable(String state) {
        if (!Replays.STATES.contains(state)) {
            throw new IllegalArgumentException("must be one of " + String.join(", ", Replays.STATES));
        }
        return state;
    }

    private Delivery find(Caller caller, String id) {
        return deliveries.find(caller.tenant(), id).orElseThrow(() -> new Refusal(
                Problem.UNKNOWN_DELIVERY, "There is no delivery " + id + ", or no longer.").with("delivery", id));
    }

    record Page(List<Row> deliveries, @Nullable String next) {}

    record One(Row delivery, List<Delivery.Tried> tries) {}

    record Row(
            String id,
            String kind,
            @Nullable String ticket,
            @Nullable String clock,
            String recipient,
            String channel,
            @Nullable String address,
            String state,
            @Nullable String reason,
            int attempts,
            Instant createdAt,
            @Nullable Instant nextAt,
            @Nullable Instant endedAt,
            @Nullable String digest) {
        static Row of(Delivery one) {
            return new Row(
                    one.id(), one.kind(), one.ticket(), one.clock(), one.recipient(), one.channel(), one.address(),
                    one.state(), one.reason(), one.attempts(), one.createdAt(), one.nextAt(), one.endedAt(),
                    one.digest());
        }
    }
}
