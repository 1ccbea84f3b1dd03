package io.dueline.story;

class LastOpenDayInTemporalTest extends LastOpenDayTest implements InTemporal {}
