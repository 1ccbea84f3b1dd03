package io.dueline.story;

import io.dueline.workflow.TemporalDriver;

class MergedTicketInTemporalTest extends MergedTicketTest {
    @Override
    Driver driver() {
        return new TemporalDriver();
    }
}
