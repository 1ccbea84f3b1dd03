package io.dueline.story;

class DueInstantInTemporalTest extends DueInstantTest implements InTemporal {}
