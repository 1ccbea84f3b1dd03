package io.dueline.store;

import io.dueline.timeline.Clock;
import io.dueline.timeline.Outcome;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Excuses outcomes, and takes that back. Both are events in the ticket's timeline. */
@Component
public class Pardon {
    private final Batch batch;
    private final TicketRows rows;
    private final OwnEvents events;
    private final Handovers handovers;
    private final TransactionOperations transaction;

    Pardon(Batch batch, TicketRows rows, OwnEvents events, Handovers handovers, TransactionOperations transaction) {
        this.batch = batch;
        this.rows = rows;
        this.events = events;
        this.handovers = handovers;
        this.transaction = transaction;
    }

    /** One clock of a ticket, such as {@code first-reply-1}, and on whose behalf something is done about it. */
    public record Case(Caller caller, String ticket, String clock) {
        TicketKey key() {
            return new TicketKey(caller.tenant(), ticket);
        }
    }

    /**
     * Takes an outcome out of the denominator; an excuse that it has already is replaced.
     *
     * @param by who excuses it
     * @param until when the excuse expires; null: never
     * @throws NotExcusable unless it is missed or unanswered
     */
    public void excuse(Case one, String reason, String by, @Nullable Instant until) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("clock", one.clock());
        data.put("reason", reason);
        data.put("by", by);
        data.put("until", until == null ? null : until.toString());
        say(one, new Word("dueline.excused", data), folded -> canBeExcused(folded, one.clock()),
                "Only a missed or unanswered clock can be excused; " + one.clock() + " is neither.");
    }

    /**
     * Takes an excuse back.
     *
     * @throws NotExcusable if it has none
     */
    public void unexcuse(Case one, String by, @Nullable String reason) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("clock", one.clock());
        data.put("by", by);
        data.put("reason", reason);
        say(one, new Word("dueline.unexcused", data), folded -> folded.turn().excuses().containsKey(one.clock()),
                "The clock " + one.clock() + " is not excused.");
    }

    /** What is to be said in the ticket's timeline. */
    private record Word(String type, Map<String, @Nullable Object> data) {
        String id() {
            return type.substring(type.indexOf('.') + 1) + "/" + UUID.randomUUID();
        }
    }

    /** @param why it can't be, where the ticket as it is doesn't allow it */
    private void say(Case one, Word word, Predicate<Folded> allowed, String why) {
        transaction.executeWithoutResult(status -> {
            List<TicketRow> locked = rows.lock(List.of(one.key()));
            Instant now = rows.now();
            if (!allowed.test(batch.fold(locked, now).getFirst())) {
                throw new NotExcusable(why);
            }
            events.append(new OwnEvents.Said(one.caller(), word.id(), word.type(), now, null, word.data()),
                    List.of(one.key()));
            handovers.wake(batch.advance(locked, now));
        });
    }

    private static boolean canBeExcused(Folded folded, String clock) {
        return folded.standing().verdict().clocks().stream()
                .filter(one -> one.id().equals(clock))
                .map(Clock::stateName)
                .anyMatch(state -> state.equals(Outcome.MISSED.text()) || state.equals(Outcome.UNANSWERED.text()));
    }
}
