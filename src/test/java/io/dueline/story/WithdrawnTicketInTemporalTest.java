package io.dueline.story;

import io.dueline.workflow.TemporalDriver;

class WithdrawnTicketInTemporalTest extends WithdrawnTicketTest {
    @Override
    Driver driver() {
        return new TemporalDriver();
    }
}
