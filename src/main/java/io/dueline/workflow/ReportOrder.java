package io.dueline.workflow;

/**
 * Which report is to be sent. Its period and its recipients are in the policy.
 *
 * @param report its id there
 */
public record ReportOrder(String tenant, String report) {}
