package io.dueline.story;

class AssigneeStatusInTemporalTest extends AssigneeStatusTest implements InTemporal {}
