package io.dueline.intake;

import io.dueline.document.Documents;
import io.dueline.policy.Policy;
import io.dueline.store.Caller;
import io.dueline.store.NewEvent;
import io.dueline.store.PolicyRevisions;
import io.dueline.timeline.Delivery;
import io.dueline.timeline.EventReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One request's events: those that wait to be committed, in order. */
final class Submission {
    private final Caller caller;
    private final PolicyRevisions policies;
    private Policy policy;
    private boolean upToDate;
    private final UUID request = UUID.randomUUID();
    private final List<Slot> slots = new ArrayList<>();
    private boolean held;

    Submission(Caller caller, PolicyRevisions policies) {
        this.caller = caller;
        this.policies = policies;
        this.policy = policies.lastSeenPolicy(caller.tenant()).orElse(Policy.NONE);
    }

    /** An event's place: it waits to be committed, or it is rejected already. */
    record Slot(@Nullable NewEvent event, @Nullable Result rejection) {}

    UUID request() {
        return request;
    }

    /** Whether events may have been held back until the request ends. */
    boolean isHeld() {
        return held;
    }

    int size() {
        return slots.size();
    }

    void add(Envelope envelope) {
        slots.add(switch (envelope) {
            case Envelope.Unreadable unreadable -> rejected(null, null, unreadable.reason());
            case Envelope.Sent sent -> read(sent.tree());
        });
    }

    private static Slot rejected(@Nullable String source, @Nullable String id, String reason) {
        return new Slot(null, new Result(source, id, Result.Verdict.REJECTED, reason));
    }

    private Slot read(@Nullable Object tree) {
        return switch (delivery(tree)) {
            case Delivery.Refused refused -> rejected(refused.source(), refused.id(), refused.reason());
            case Delivery.Readable readable -> new Slot(accepted(readable), null);
        };
    }

    /** Only a refusal needs the policy of this very moment: it may know a status that the one last seen did not. */
    private Delivery delivery(@Nullable Object tree) {
        Delivery delivery = EventReader.read(tree, policy, Instant.now());
        if (upToDate || delivery instanceof Delivery.Readable) {
            return delivery;
        }
        policy = policies.newestPolicy(caller.tenant()).orElse(Policy.NONE);
        upToDate = true;
        return EventReader.read(tree, policy, Instant.now());
    }

    private NewEvent accepted(Delivery.Readable event) {
        return new NewEvent(caller, request, false, event.ticket(), event.source(), event.id(), event.type(),
                event.time(), event.sequence(), Documents.json(event.data()));
    }

    /**
     * Takes out what waits to be committed.
     *
     * @param more whether more of the request may follow
     */
    Part take(boolean more) {
        held |= more;
        var part = new Part(List.copyOf(slots), more);
        slots.clear();
        return part;
    }

    /** Some events of the request, in order. */
    record Part(List<Slot> slots, boolean more) {

        /** Commits them, and tells what became of each. */
        List<Result> commit(GroupCommit commits) {
            List<NewEvent> events = slots.stream()
                    .map(Slot::event)
                    .filter(Objects::nonNull)
                    .map(event -> event.more(more))
                    .toList();
            var verdicts = commits.append(events).iterator();
            return slots.stream()
                    .map(slot -> slot.event() == null ? slot.rejection() : result(slot.event(), verdicts.next()))
                    .toList();
        }

        private static Result result(NewEvent event, Result.Verdict verdict) {
            String reason = verdict == Result.Verdict.REJECTED ? "holds characters that can't be stored" : null;
            return new Result(event.source(), event.id(), verdict, reason);
        }
    }
}
