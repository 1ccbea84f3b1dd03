package io.dueline.story;

import io.dueline.workflow.TemporalDriver;

class MovingTargetInTemporalTest extends MovingTargetTest {
    @Override
    Driver driver() {
        return new TemporalDriver();
    }
}
