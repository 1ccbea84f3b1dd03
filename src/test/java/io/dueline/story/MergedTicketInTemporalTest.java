package io.dueline.story;

class MergedTicketInTemporalTest extends MergedTicketTest implements InTemporal {}
