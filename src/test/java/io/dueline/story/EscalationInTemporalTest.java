package io.dueline.story;

import io.dueline.workflow.TemporalDriver;

class EscalationInTemporalTest extends EscalationTest {
    @Override
    Driver driver() {
        return new TemporalDriver();
    }
}
