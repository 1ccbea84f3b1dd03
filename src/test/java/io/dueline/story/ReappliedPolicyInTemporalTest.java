package io.dueline.story;

class ReappliedPolicyInTemporalTest extends ReappliedPolicyTest implements InTemporal {}
