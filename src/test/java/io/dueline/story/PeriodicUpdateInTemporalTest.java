package io.dueline.story;

import io.dueline.workflow.TemporalDriver;

class PeriodicUpdateInTemporalTest extends PeriodicUpdateTest {
    @Override
    Driver driver() {
        return new TemporalDriver();
    }
}
