package io.dueline.story;

import io.dueline.workflow.TemporalDriver;

class SolvedWithoutReplyInTemporalTest extends SolvedWithoutReplyTest {
    @Override
    Driver driver() {
        return new TemporalDriver();
    }
}
