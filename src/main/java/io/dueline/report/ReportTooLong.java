package io.dueline.report;

import org.jspecify.annotations.Nullable;

/** A report that the database could not give in the time that reports have; its message says what to ask instead. */
public final class ReportTooLong extends RuntimeException {
    private static final long serialVersionUID = 1;

    private ReportTooLong(String message, @Nullable RuntimeException cause) {
        super(message, cause);
    }

    static ReportTooLong compliance(RuntimeException cause) {
        return new ReportTooLong(
                "The report took longer than reports may. Ask for fewer dates, for fewer groups, or without"
                        + " percentiles.",
                cause);
    }

    static ReportTooLong log(LogColumn column, RuntimeException cause) {
        return new ReportTooLong(
                "To sort the log by " + column.text() + " took longer than reports may. Ask for fewer dates,"
                        + " or sort by one of " + LogColumn.inOrder() + ", which the log is kept in order of.",
                cause);
    }

    static ReportTooLong live(LogColumn column, int most) {
        return new ReportTooLong("More than " + most + " clocks are still counting, too many to sort the log by "
                + column.text() + ". Ask for fewer dates or for fewer states, or sort by dueAt.", null);
    }
}
