package io.dueline.story;

class RevisionInForceInTemporalTest extends RevisionInForceTest implements InTemporal {}
