package io.dueline.story;

class DeliveryOrderInTemporalTest extends DeliveryOrderTest implements InTemporal {}
