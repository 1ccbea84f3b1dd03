package io.dueline.story;

class CallAnswerInTemporalTest extends CallAnswerTest implements InTemporal {}
