package io.dueline.holiday;

/**
 * The years for which holidays are resolved: ten back, for history that is imported, and thirty ahead, as far as a search for
 * open time goes.
 */
record Span(int firstYear, int lastYear) {
    private static final int BACK = 10;
    private static final int AHEAD = 30;

    static Span around(int year) {
        return new Span(year - BACK, year + AHEAD);
    }
}
