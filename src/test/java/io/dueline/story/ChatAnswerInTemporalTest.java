package io.dueline.story;

class ChatAnswerInTemporalTest extends ChatAnswerTest implements InTemporal {}
