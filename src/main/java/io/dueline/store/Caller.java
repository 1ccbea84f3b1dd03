package io.dueline.store;

/** On whose behalf something is done: the tenant whose data it is, and who acts. Kept with what it leads to. */
public record Caller(String tenant, String actor) {}
