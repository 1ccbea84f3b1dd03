package io.dueline.workflow;

import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;

/** What re-applying a policy asks of the world. How far it has come is in the store, so each may be retried. */
@ActivityInterface
public interface ReapplyActivities {
    /** Goes on for a while. */
    @ActivityMethod(name = "reapplySome")
    ReapplyProgress some(ReapplyKey key);

    /** Stops it, when its workflow was cancelled. */
    @ActivityMethod(name = "reapplyStop")
    ReapplyProgress stop(ReapplyKey key);
}
