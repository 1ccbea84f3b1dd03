package io.dueline.story;

class OwnMetricInTemporalTest extends OwnMetricTest implements InTemporal {}
