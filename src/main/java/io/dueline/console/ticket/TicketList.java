package io.dueline.console.ticket;

import io.dueline.console.Address;
import io.dueline.console.Shell;
import io.dueline.console.words.LocalMoment;
import io.dueline.console.words.Look;
import io.dueline.store.TicketAttributes;
import io.dueline.store.TicketRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** @param next the address of the next page; null: this is the last */
record TicketList(List<Line> lines, @Nullable Address next) {

    /** @param due the earliest of its running clocks; null: none is running */
    record Line(
            String id,
            TicketAttributes attributes,
            LocalMoment created,
            @Nullable LocalMoment due,
            @Nullable Look look) {

        static Line of(TicketRow row, Shell shell) {
            var progress = row.progress();
            Look look = progress.overdue() ? Look.OVERDUE : progress.dueAt() != null ? Look.RUNNING : null;
            return new Line(
                    row.id(),
                    row.attributes(),
                    shell.moment(row.attributes().createdAt()),
                    progress.dueAt() == null ? null : shell.moment(progress.dueAt()),
                    look);
        }

        /** What its source calls it, in a field {@code subject} or {@code title}; else its id. */
        public String name() {
            return attributes.title().orElse(id);
        }

        /** Its id, unless that is its name. */
        public @Nullable String about() {
            return attributes.title().isPresent() ? id : null;
        }

        public String path() {
            return "/tickets/" + UriUtils.encodePathSegment(id, "UTF-8");
        }
    }

    static TicketList of(List<TicketRow> found, int most, Shell shell, Address address) {
        List<TicketRow> page = found.stream().limit(most).toList();
        Address next = found.size() <= most ? null : after(page.getLast(), address);
        return new TicketList(page.stream().map(row -> Line.of(row, shell)).toList(), next);
    }

    public int count() {
        return lines.size();
    }

    private static Address after(TicketRow last, Address address) {
        Instant created = last.attributes().createdAt();
        return address.with("after", created).with("afterId", last.id());
    }
}
