package io.dueline.console.report;

import io.dueline.console.Address;
import io.dueline.report.Compliance;
import io.dueline.report.Dimension;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Compliance over time as a line, laid out; the template draws it. Across, it is in percent of the width there is.
 *
 * @param floor what the lower edge stands for, in percent
 * @param whole where the whole period lies; null: it has no share
 * @param dates some between the first and the last
 */
record Trend(List<Point> points, int floor, @Nullable Double whole, List<Date> dates, String first, String last) {
    static final int WIDTH = 100;
    static final int HEIGHT = 132;
    private static final int FULL = 100;
    private static final int STEP = 10;
    private static final int PARTS = 4;
    private static final DateTimeFormatter BRIEF = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

    record Date(double x, String label) {}

    /**
     * @param reach how wide it is meant by a pointer; those of neighbours touch
     * @param below whether it is worse than the whole period
     * @param missed its missed clocks in the log
     */
    record Point(double x, double y, double reach, String title, boolean below, Address missed) {
        public double begins() {
            return x - reach / 2;
        }
    }

    static Trend of(List<Compliance.Row> rows, @Nullable Double whole, ReportView view) {
        List<Compliance.Row> judged = rows.stream().filter(row -> row.tally().compliance() != null).toList();
        double least = judged.stream().mapToDouble(row -> row.tally().compliance()).min().orElse(0) * FULL;
        int floor = (int) Math.max(0, Math.floor((least - STEP / 2.0) / STEP) * STEP);
        List<Point> points = judged.stream().map(row -> point(row, whole, floor, view)).toList();
        return new Trend(points, floor, whole == null ? null : y(whole * FULL, floor),
                dates(view), view.dates().from().format(Dates.DAY),
                view.dates().to().format(Dates.DAY));
    }

    /** Where a quarter, a half and three quarters of the period are over; none of one that is told day by day. */
    private static List<Date> dates(ReportView view) {
        int parts = view.dates().length() > 2 * PARTS ? PARTS : 0;
        return IntStream.range(1, parts)
                .mapToObj(part -> view.dates().from().plusDays((long) part * view.dates().length() / PARTS))
                .map(date -> new Date(x(date, view), date.format(BRIEF)))
                .toList();
    }

    private static Point point(Compliance.Row row, @Nullable Double whole, int floor, ReportView view) {
        Dimension unit = view.trend();
        LocalDate date = LocalDate.parse(row.group().get(unit));
        double share = row.tally().compliance();
        String title = "%s: %s met in time, %d of %d missed".formatted(
                date.format(Dates.DAY), ComplianceLine.percent(share), row.tally().missed(),
                row.tally().denominator());
        return new Point(
                x(date, view), y(share * FULL, floor), days(unit) * day(view), title, whole != null && share < whole,
                ComplianceLine.narrowed(view.log(), unit, date.toString(), view).with("state", "missed"));
    }

    private static double x(LocalDate date, ReportView view) {
        return Math.clamp(ChronoUnit.DAYS.between(view.dates().from(), date) * day(view), 0, WIDTH);
    }

    private static double day(ReportView view) {
        return (double) WIDTH / Math.max(1, view.dates().length() - 1);
    }

    private static int days(Dimension unit) {
        return switch (unit) {
            case WEEK -> 7;
            case MONTH -> 28;
            case QUARTER -> 90;
            default -> 1;
        };
    }

    private static double y(double percent, int floor) {
        return HEIGHT - HEIGHT * (percent - floor) / (FULL - floor);
    }

    public String line() {
        return points.stream()
                .map(point -> String.format(Locale.ROOT, "%.2f %.1f", point.x(), point.y()))
                .collect(Collectors.joining("L", "M", ""));
    }

    public String area() {
        return line() + String.format(Locale.ROOT, "L%.2f %d L%.2f %d Z", points.getLast().x(), HEIGHT,
                points.getFirst().x(), HEIGHT);
    }
}
