package io.dueline.story;

class MetricRevisionsInTemporalTest extends MetricRevisionsTest implements InTemporal {}
