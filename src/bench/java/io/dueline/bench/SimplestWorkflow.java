package io.dueline.bench;

import io.temporal.workflow.SignalMethod;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** What a deadline costs at the very least: start, timer, reply, complete. It knows and keeps nothing. */
@WorkflowInterface
public interface SimplestWorkflow {
    /** Of this process, for the benchmark to know when all sleep. */
    AtomicInteger ASLEEP = new AtomicInteger();

    @WorkflowMethod(name = "Simplest")
    void run();

    @SignalMethod
    void reply();

    final class Sleeper implements SimplestWorkflow {
        private boolean replied;

        @Override
        public void run() {
            ASLEEP.incrementAndGet();
            Workflow.await(Duration.ofHours(1), () -> replied);
        }

        @Override
        public void reply() {
            replied = true;
        }
    }
}
