package io.dueline.workflow;

/** Which re-application. Its names are a contract with workflows under way. */
public record ReapplyKey(String tenant, String id) {}
