package io.dueline.story;

import io.dueline.workflow.TemporalDriver;

class ChatAnswerInTemporalTest extends ChatAnswerTest {
    @Override
    Driver driver() {
        return new TemporalDriver();
    }
}
