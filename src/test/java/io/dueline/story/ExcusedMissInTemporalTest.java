package io.dueline.story;

class ExcusedMissInTemporalTest extends ExcusedMissTest implements InTemporal {}
