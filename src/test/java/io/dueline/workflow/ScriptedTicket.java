package io.dueline.workflow;

import io.dueline.store.TicketKey;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A ticket with one clock, in memory: what happens to it is told by the test, when it is advanced is written down. */
final class ScriptedTicket implements TicketActivities {
    final List<Instant> advancedAt = new CopyOnWriteArrayList<>();

    private volatile @Nullable Instant due;
    private volatile @Nullable Instant repliedAt;
    private volatile boolean closed;
    private volatile boolean outOfReach;
    private volatile Runnable meanwhile = () -> {};

    ScriptedTicket dueAt(Instant due) {
        this.due = due;
        return this;
    }

    ScriptedTicket paused() {
        this.due = null;
        return this;
    }

    ScriptedTicket repliedAt(Instant at) {
        this.repliedAt = at;
        return this;
    }

    ScriptedTicket closed() {
        this.closed = true;
        return this;
    }

    ScriptedTicket reopened() {
        this.closed = false;
        return this;
    }

    void outOfReach(boolean outOfReach) {
        this.outOfReach = outOfReach;
    }

    /** Happens once, while the ticket is being advanced. */
    void meanwhile(Runnable meanwhile) {
        this.meanwhile = meanwhile;
    }

    @Override
    public Board advance(TicketKey ticket, Instant now) {
        advancedAt.add(now);
        Board board = read(now);
        Runnable once = meanwhile;
        meanwhile = () -> {};
        once.run();
        return board;
    }

    private Board read(Instant now) {
        if (outOfReach) {
            throw new IllegalStateException("connection refused");
        }
        String state = state(now);
        Instant wakeUp = state.equals("running") && due != null ? due.plusMillis(1) : null;
        List<CycleOutcome> outcomes = closed
                ? List.of(new CycleOutcome("first-reply", 1, "urgent", state, due, repliedAt))
                : List.of();
        return new Board(!closed, wakeUp, "first reply due " + due, state.equals("missed"), state, outcomes);
    }

    private String state(Instant now) {
        Instant seen = repliedAt == null ? now : repliedAt;
        if (due != null && seen.isAfter(due)) {
            return "missed";
        }
        return repliedAt == null ? "running" : "met";
    }
}
