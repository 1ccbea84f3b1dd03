package io.dueline.story;

import io.dueline.workflow.TemporalDriver;

class OwnershipInTemporalTest extends OwnershipTest {
    @Override
    Driver driver() {
        return new TemporalDriver();
    }
}
