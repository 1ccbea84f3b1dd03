package io.dueline.story;

class NextReplyInTemporalTest extends NextReplyTest implements InTemporal {}
