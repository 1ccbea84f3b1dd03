package io.dueline.story;

import io.dueline.workflow.TemporalDriver;

class DeliveryOrderInTemporalTest extends DeliveryOrderTest {
    @Override
    Driver driver() {
        return new TemporalDriver();
    }
}
