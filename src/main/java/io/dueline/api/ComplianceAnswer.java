package io.dueline.api;

import io.dueline.report.Compliance;
import io.dueline.report.Tally;

/** A compliance report while it is written. */
sealed interface ComplianceAnswer permits ComplianceJson, ComplianceCsv {

    void add(Compliance.Row row);

    void end(Tally total);
}
