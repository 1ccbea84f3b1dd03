package io.dueline.story;

import io.dueline.workflow.TemporalDriver;

class BusinessDayInTemporalTest extends BusinessDayTest {
    @Override
    Driver driver() {
        return new TemporalDriver();
    }
}
