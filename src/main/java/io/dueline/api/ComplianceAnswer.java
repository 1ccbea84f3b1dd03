package io.dueline.api;

import io.dueline.report.Compliance;

/** A compliance report while it is written. */
sealed interface ComplianceAnswer permits ComplianceJson, ComplianceCsv {

    void add(Compliance.Row row);

    void end(Compliance.Total total);
}
