package io.dueline.store;

import io.dueline.timeline.Revisions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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
    private final List<Consumer<Figures>> counts = new ArrayList<>();

    /** @param at when it is written */
    Findings(Instant at) {
        this.at = at;
    }

    void add(Folded ticket, Revisions revisions) {
        Difference difference = ticket.difference(at);
        if (ticket.changesTicket() || !difference.isNone()) {
            tickets.add(ticket.after());
        }
        vanished.addAll(difference.vanished());
        changed.addAll(difference.changed());
        amended.addAll(difference.amendments());
        told.addAll(Announcement.of(ticket, difference, revisions, at));
        news.addAll(ClockChanges.of(ticket, difference, at));
        counts.add(figures -> figures.recorded(ticket.turn(), difference, at));
    }

    /** @throws RowsRefused and none of it is written */
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

    /** For those who watch; once it is written. */
    void count(Figures figures) {
        counts.forEach(count -> count.accept(figures));
    }
}
