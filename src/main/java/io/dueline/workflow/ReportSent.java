package io.dueline.workflow;

import java.time.Instant;

/**
 * What became of a report.
 *
 * @param period its dates; empty where the policy no longer has the report
 * @param recipients how many have it
 */
public record ReportSent(Instant scheduledAt, String period, int recipients) {}
