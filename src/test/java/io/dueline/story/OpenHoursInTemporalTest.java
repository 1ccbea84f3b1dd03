package io.dueline.story;

class OpenHoursInTemporalTest extends OpenHoursTest implements InTemporal {}
