package io.dueline.story;

class MovingTargetInTemporalTest extends MovingTargetTest implements InTemporal {}
