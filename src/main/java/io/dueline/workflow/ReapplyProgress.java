package io.dueline.workflow;

import io.dueline.store.Reapplication;

/**
 * How far a re-application has come. Its names are a contract with workflows under way.
 *
 * @param running whether there is more to do
 * @param state {@code running}, {@code done} or {@code cancelled}
 */
public record ReapplyProgress(
        boolean running, String state, int revision, long total, long tickets, long clocks) {
    static ReapplyProgress of(Reapplication one) {
        return new ReapplyProgress(
                one.running(), one.state(), one.revision(), one.total(), one.tickets(), one.clocks());
    }
}
