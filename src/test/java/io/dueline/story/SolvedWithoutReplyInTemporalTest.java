package io.dueline.story;

class SolvedWithoutReplyInTemporalTest extends SolvedWithoutReplyTest implements InTemporal {}
