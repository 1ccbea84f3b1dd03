package io.dueline.story;

class FirstReplyInTemporalTest extends FirstReplyTest implements InTemporal {}
