package io.dueline.report;

/** A report that the database could not give in the time that reports have. */
public final class ReportTooLong extends RuntimeException {
    private static final long serialVersionUID = 1;

    ReportTooLong(RuntimeException cause) {
        super("The report took longer than reports may. Ask for fewer dates, for fewer groups, without percentiles, or sort"
                + " the log by reportedAt.", cause);
    }
}
