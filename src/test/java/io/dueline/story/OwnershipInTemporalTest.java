package io.dueline.story;

class OwnershipInTemporalTest extends OwnershipTest implements InTemporal {}
