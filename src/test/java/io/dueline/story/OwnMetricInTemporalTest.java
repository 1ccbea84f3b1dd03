package io.dueline.story;

import io.dueline.workflow.TemporalDriver;

class OwnMetricInTemporalTest extends OwnMetricTest {
    @Override
    Driver driver() {
        return new TemporalDriver();
    }
}
