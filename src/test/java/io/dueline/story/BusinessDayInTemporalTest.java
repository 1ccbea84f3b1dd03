package io.dueline.story;

class BusinessDayInTemporalTest extends BusinessDayTest implements InTemporal {}
