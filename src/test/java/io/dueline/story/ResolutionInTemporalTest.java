package io.dueline.story;

import io.dueline.workflow.TemporalDriver;

class ResolutionInTemporalTest extends ResolutionTest {
    @Override
    Driver driver() {
        return new TemporalDriver();
    }
}
