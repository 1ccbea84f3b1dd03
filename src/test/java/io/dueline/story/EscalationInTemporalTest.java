package io.dueline.story;

class EscalationInTemporalTest extends EscalationTest implements InTemporal {}
