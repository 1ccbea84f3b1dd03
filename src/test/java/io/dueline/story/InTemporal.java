package io.dueline.story;

import io.dueline.workflow.TemporalDriver;

/** Told to the workflow, in a Temporal where days pass in no time. */
interface InTemporal extends Told {
    @Override
    default Driver driver() {
        return new TemporalDriver();
    }
}
