package io.dueline.story;

import io.dueline.workflow.TemporalDriver;

class CallAnswerInTemporalTest extends CallAnswerTest {
    @Override
    Driver driver() {
        return new TemporalDriver();
    }
}
