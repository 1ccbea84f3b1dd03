package io.dueline.story;

class LevelRulesInTemporalTest extends LevelRulesTest implements InTemporal {}
