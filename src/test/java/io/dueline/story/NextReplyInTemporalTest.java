package io.dueline.story;

import io.dueline.workflow.TemporalDriver;

class NextReplyInTemporalTest extends NextReplyTest {
    @Override
    Driver driver() {
        return new TemporalDriver();
    }
}
