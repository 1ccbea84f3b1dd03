package io.dueline.story;

class LateEventInTemporalTest extends LateEventTest implements InTemporal {}
