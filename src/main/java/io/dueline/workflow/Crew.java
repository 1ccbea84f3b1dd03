package io.dueline.workflow;

import io.temporal.worker.WorkerFactory;

/** Workflows that are run beside those of the tickets, on a task queue of their own. */
interface Crew {
    /** Adds a worker to a factory that hasn't been started. */
    void join(WorkerFactory factory);
}
