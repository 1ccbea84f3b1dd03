package io.dueline.story;

import io.dueline.workflow.TemporalDriver;

class AssigneeStatusInTemporalTest extends AssigneeStatusTest {
    @Override
    Driver driver() {
        return new TemporalDriver();
    }
}
