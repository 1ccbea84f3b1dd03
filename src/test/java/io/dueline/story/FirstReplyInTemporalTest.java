package io.dueline.story;

import io.dueline.workflow.TemporalDriver;

class FirstReplyInTemporalTest extends FirstReplyTest {
    @Override
    Driver driver() {
        return new TemporalDriver();
    }
}
