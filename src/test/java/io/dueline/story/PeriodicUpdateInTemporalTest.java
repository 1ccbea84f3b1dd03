package io.dueline.story;

class PeriodicUpdateInTemporalTest extends PeriodicUpdateTest implements InTemporal {}
