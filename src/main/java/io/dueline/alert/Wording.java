package io.dueline.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An alert in words, its times in its reader's zone. Templates use these names. */
public final class Wording {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DATE_AND_TIME = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final int SUMMARY = 1_000;
    private static final Duration A_WEEK = Duration.ofDays(6);
    private static final int STRETCHES = 6;

    private final Notice notice;
    private final ZoneId zone;

    Wording(Notice notice, ZoneId zone) {
        this.notice = notice;
        this.zone = zone;
    }

    /** What happened, such as {@code first reply missed}. */
    public String getHeadline() {
        String clock = clock();
        return switch (notice.type()) {
            case "clock.warning" -> clock + " is due " + getDue();
            case "clock.breach" -> step() < 2 ? clock + " missed" : clock + " still missed, step " + step();
            case "clock.met-late" -> clock + " done late";
            case "clock.breach.withdrawn" -> clock + " was in time after all";
            case "clock.amended" -> clock + " amended: " + versions();
            case "ticket.assigned-level" -> "now on level " + getLevel();
            default -> notice.type();
        };
    }

    /** The ticket and what happened to it, in one line. */
    String summary() {
        String line = getTicket() + ": " + getHeadline();
        return line.length() > SUMMARY ? line.substring(0, SUMMARY) + "…" : line;
    }

    private String clock() {
        return notice.data().clock() == null ? "" : notice.data().clock().metric().replace('-', ' ');
    }

    private int step() {
        return notice.data().step() == null ? 1 : notice.data().step().number();
    }

    private String versions() {
        String before = notice.data().before() == null ? "nothing" : notice.data().before().state();
        return before + " → " + (notice.data().after() == null ? "nothing" : notice.data().after().state());
    }

    public String getTicket() {
        return notice.data().ticket().id();
    }

    /** Null: whoever is told has no page of it. */
    public @Nullable String getUrl() {
        return notice.data().ticket().url();
    }

    public @Nullable String getPriority() {
        return notice.data().ticket().priority();
    }

    public @Nullable String getDepartment() {
        return notice.data().ticket().department();
    }

    /** By name, if it is known. */
    public @Nullable String getAssignee() {
        Notice.AboutTicket ticket = notice.data().ticket();
        return ticket.assigneeName() == null ? ticket.assignee() : ticket.assigneeName();
    }

    public @Nullable String getLevel() {
        return notice.data().clock() == null ? notice.data().ticket().level() : notice.data().clock().level();
    }

    /** The metric and the cycle, such as {@code next-reply-2}; null: it is about the ticket. */
    public @Nullable String getClock() {
        return notice.data().clock() == null ? null : notice.data().clock().id();
    }

    /** When the clock is or was due, with the zone; null while it has no due date. */
    public @Nullable String getDue() {
        Instant due = notice.data().clock() == null ? null : notice.data().clock().dueAt();
        return due == null ? null : MOMENT.format(due.atZone(zone)) + " " + zone;
    }

    /** How much open time is left or over, such as {@code 15 min left}; null: it is about the ticket. */
    public @Nullable String getLeft() {
        Notice.AboutClock clock = notice.data().clock();
        if (clock == null) {
            return null;
        }
        return clock.overdue().isPositive() ? words(clock.overdue()) + " over" : words(clock.remaining()) + " left";
    }

    /** Why: the open time that was counted, and where it lies; null: it is about the ticket, or its ledger isn't known. */
    public @Nullable String getWhy() {
        String stretches = getStretches();
        return stretches == null
                ? null
                : "counted " + words(notice.data().clock().elapsed()) + " of open time: " + stretches;
    }

    /** Where the time that was counted lies; null: it is about the ticket, or its ledger isn't known. */
    public @Nullable String getStretches() {
        Notice.AboutClock clock = notice.data().clock();
        List<Notice.Line> counted = clock == null
                ? List.of()
                : clock.ledger().stream().filter(Notice.Line::isCounted).toList();
        return counted.isEmpty() ? null : stretches(counted);
    }

    /** In words for whoever waits for what the clock times. */
    public Courtesy getCourtesy() {
        return new Courtesy(notice, this);
    }

    private String stretches(List<Notice.Line> counted) {
        boolean dated = Duration.between(counted.getFirst().from(), counted.getLast().to()).compareTo(A_WEEK) > 0;
        String first = counted.stream().limit(STRETCHES).map(line -> stretch(line, dated))
                .collect(Collectors.joining(", "));
        int more = counted.size() - STRETCHES;
        return more <= 0
                ? first
                : first + " and " + more + " more, until " + MOMENT.format(
                        counted.getLast().to().atZone(zone));
    }

    private String stretch(Notice.Line line, boolean dated) {
        var from = line.from().atZone(zone);
        var to = line.to().atZone(zone);
        DateTimeFormatter full = dated ? DATE_AND_TIME : DAY_AND_TIME;
        boolean sameDay = from.toLocalDate().equals(to.toLocalDate());
        return full.format(from) + "–" + (sameDay ? TIME : full).format(to);
    }

    static String words(Duration duration) {
        long seconds = duration.abs().toSeconds();
        long hours = seconds / 3600;
        long minutes = seconds % 3600 / 60;
        if (seconds < 60) {
            return seconds + " s";
        }
        return (hours > 0 ? hours + " h" : "") + (hours > 0 && minutes > 0 ? " " : "")
                + (minutes > 0 ? minutes + " min" : "");
    }
}
