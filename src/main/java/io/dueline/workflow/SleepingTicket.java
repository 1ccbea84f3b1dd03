package io.dueline.workflow;

import io.dueline.store.TicketKey;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Advance, show, sleep, again. It decides nothing: the fold does, inside the activity, so that this code can stay as it
 * is while time-zone data and rules change under running workflows. A change here needs a version marker; see
 * ReplayTest.
 */
public final class SleepingTicket implements TicketWorkflow {
    private static final Duration SHORTEST_SLEEP = Duration.ofSeconds(1);

    private final TicketKey ticket;
    private final PatientAdvance store = new PatientAdvance();
    private final Alarm alarm = new Alarm();
    private boolean woken;
    private @Nullable String fellAsleepOn;

    /** Signals may come before the workflow's first line: what they touch has to be there. */
    @WorkflowInit
    public SleepingTicket(TicketKey ticket) {
        this.ticket = ticket;
    }

    @Override
    public List<CycleOutcome> watch(TicketKey ticket) {
        Board board;
        do {
            goOnInANewRunIfLong();
            woken = false;
            board = store.advance(ticket, now());
            show(board);
            if (board.open()) {
                sleep(board);
            }
        } while (board.open() || woken);
        return board.outcomes();
    }

    @Override
    public void eventsArrived() {
        woken = true;
    }

    private void sleep(Board board) {
        alarm.set(unhurried(board), board.wakeUpFor(), now());
        fellAsleepOn = board.details();
        CancellationScope scope = CancellationScope.current();
        Workflow.await(() -> woken || alarm.rang() || scope.isCancelRequested());
        CancellationScope.throwCanceled();
    }

    /** A wake-up that changed nothing isn't followed by another at once, whatever the store says. */
    private @Nullable Instant unhurried(Board board) {
        Instant wakeUpAt = board.wakeUpAt();
        Instant earliest = now().plus(SHORTEST_SLEEP);
        boolean inVain = alarm.rang() && board.details().equals(fellAsleepOn);
        return inVain && wakeUpAt != null && wakeUpAt.isBefore(earliest) ? earliest : wakeUpAt;
    }

    private void show(Board board) {
        Workflow.setCurrentDetails(board.details());
        if (board.breached() && !Visibility.isShownAsBreached()) {
            Visibility.showAsBreached();
        }
    }

    /**
     * The new run begins by advancing, so a signal that this one has heard of is not lost; a handler still running
     * would be cut off.
     */
    private void goOnInANewRunIfLong() {
        if (Workflow.getInfo().isContinueAsNewSuggested()) {
            Workflow.await(Workflow::isEveryHandlerFinished);
            Workflow.continueAsNew(ticket);
        }
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Workflow.currentTimeMillis());
    }
}
