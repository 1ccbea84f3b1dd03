package io.dueline.story;

class NewTargetInTemporalTest extends NewTargetTest implements InTemporal {}
