package io.dueline.story;

import io.dueline.workflow.TemporalDriver;

class LevelRulesInTemporalTest extends LevelRulesTest {
    @Override
    Driver driver() {
        return new TemporalDriver();
    }
}
