package io.dueline.store;

import io.dueline.timeline.Revisions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is to be written down of tickets that were folded. */
final class Findings {
    private final Instant at;
    private final List<TicketRow> tickets = new ArrayList<>();
    private final List<ClockRow> vanished = new ArrayList<>();
    private final List<ClockRow> changed = new ArrayList<>();
    private final List<Amendments.Row> amended = new ArrayList<>();
    private final List<Alerts.Row> told = new ArrayList<>();
    private final List<ClockChanges.Row> news = new ArrayList<>();

    /** @param at when it is written */
    Findings(Instant at) {
        this.at = at;
    }

    void add(Folded ticket, Difference difference, Revisions revisions) {
        if (ticket.changesTicket() || !difference.isNone()) {
            tickets.add(ticket.after());
        }
        vanished.addAll(difference.vanished());
        changed.addAll(difference.changed());
        amended.addAll(difference.amendments());
        told.addAll(Announcement.of(ticket, difference, revisions, at));
        news.addAll(ClockChanges.of(ticket, difference, at));
    }

    void write(JdbcClient db) {
        new Script()
                .add(TicketRows.SAVE, tickets)
                .add(ClockRows.DELETE, vanished)
                .add(ClockRows.SAVE, changed)
                .add(Amendments.INSERT, amended)
                .add(Alerts.INSERT, told)
                .add(ClockChanges.INSERT, news)
                .run(db);
    }
}
