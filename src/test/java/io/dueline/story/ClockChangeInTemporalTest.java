package io.dueline.story;

class ClockChangeInTemporalTest extends ClockChangeTest implements InTemporal {}
