package io.dueline.story;

class ResolutionInTemporalTest extends ResolutionTest implements InTemporal {}
