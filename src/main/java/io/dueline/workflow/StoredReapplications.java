package io.dueline.workflow;

import io.dueline.store.Reapplication;
import io.dueline.store.Reapplications;
import io.dueline.store.Reapplying;
import io.temporal.activity.Activity;

/** Re-applies policies in the store. */
final class StoredReapplications implements ReapplyActivities {
    private static final int BATCHES = 20;
    private static final String BY_WORKFLOW = "Temporal";

    private final Reapplications reapplications;
    private final Reapplying work;

    StoredReapplications(Reapplications reapplications, Reapplying work) {
        this.reapplications = reapplications;
        this.work = work;
    }

    /** A heartbeat a batch: whoever dies in the middle is missed soon, and whoever is cancelled hears of it. */
    @Override
    public ReapplyProgress some(ReapplyKey key) {
        var context = Activity.getExecutionContext();
        Reapplication one = work.goOn(key.tenant(), key.id());
        for (int batch = 1; one.running() && batch < BATCHES; batch++) {
            context.heartbeat(one.tickets());
            one = work.goOn(key.tenant(), key.id());
        }
        return ReapplyProgress.of(one);
    }

    @Override
    public ReapplyProgress stop(ReapplyKey key) {
        return ReapplyProgress.of(reapplications.cancel(key.tenant(), key.id(), BY_WORKFLOW).orElseThrow());
    }
}
