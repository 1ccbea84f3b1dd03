package io.dueline.api;

import io.dueline.report.stream.ChangeFilter;
import io.dueline.report.stream.Changes;
import io.dueline.report.stream.ClockChange;
import io.dueline.report.stream.Follower;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes what happens to the clocks, from where the client broke off until it hangs up. */
final class EventStream {
    private final Changes changes;
    private final ChangeFilter filter;
    private final ServerSentEvents events;

    EventStream(Changes changes, ChangeFilter filter, ServerSentEvents events) {
        this.changes = changes;
        this.filter = filter;
        this.events = events;
    }

    /** @param last the last event that the client knows; null: it begins now */
    void run(@Nullable Long last) throws IOException, InterruptedException {
        long now = changes.position();
        events.begin();
        long known = catchUp(begin(last, now), changes.position());
        try (Follower follower = changes.follow(filter, known)) {
            catchUp(known, follower.from());
            events.flush();
            follow(follower);
        }
    }

    /** Where to begin: a client that learns that the line stands misses nothing from then on. */
    private long begin(@Nullable Long last, long now) throws IOException {
        if (last == null || changes.isKept(last)) {
            return last == null ? now : last;
        }
        events.write("reset", now, new Reset("what came after event " + last + " is not kept"));
        return now;
    }

    private long catchUp(long known, long until) throws IOException {
        long at = known;
        while (at < until) {
            Changes.Part part = changes.told(filter, at, until);
            for (ClockChange change : part.changes()) {
                write(change);
            }
            at = part.until();
        }
        return at;
    }

    private void follow(Follower follower) throws IOException, InterruptedException {
        Duration patience = changes.heartbeat();
        while (!follower.isEnded()) {
            ClockChange change = follower.next(patience);
            if (change != null) {
                write(change);
                patience = Duration.ZERO;
            } else {
                if (!patience.isZero()) {
                    events.beat();
                }
                events.flush();
                patience = changes.heartbeat();
            }
        }
        events.flush();
    }

    private void write(ClockChange change) throws IOException {
        events.write(change.kind(), change.seq(), Answer.of(change));
    }

    /** Read the queue anew, and go on from here. */
    private record Reset(String reason) {}

    /**
     * A change as it is told.
     *
     * @param state null: the cycle never was
     */
    private record Answer(
            String kind,
            Instant changedAt,
            String id,
            String ticket,
            String metric,
            int cycle,
            @Nullable String state,
            String level,
            @Nullable String department,
            @Nullable String agent,
            @Nullable String priority,
            @Nullable String channel,
            Instant startedAt,
            @Nullable Instant dueAt,
            @Nullable Instant endedAt) {
        static Answer of(ClockChange change) {
            return new Answer(
                    change.kind(), change.changedAt(), change.metric() + "-" + change.cycle(), change.ticket(),
                    change.metric(), change.cycle(), change.state(), change.level(), change.department(),
                    change.agent(), change.priority(), change.channel(), change.startedAt(), change.dueAt(),
                    change.endedAt());
        }
    }
}
