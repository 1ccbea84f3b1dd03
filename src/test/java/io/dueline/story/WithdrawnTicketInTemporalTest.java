package io.dueline.story;

class WithdrawnTicketInTemporalTest extends WithdrawnTicketTest implements InTemporal {}
