package io.dueline.story;

class OrderOfTiesInTemporalTest extends OrderOfTiesTest implements InTemporal {}
