package io.dueline.console.queue;

import io.dueline.console.Address;
import io.dueline.console.Shell;
import io.dueline.policy.Policy;
import io.dueline.report.Queue;
import io.dueline.report.QueueClock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of the queue as it is shown.
 *
 * @param promises whether there is a policy at all
 * @param next the address of the next page; null: this is the last
 * @param departments those that are on the page, for its filters
 */
record QueueRows(
        List<QueueRow> rows,
        boolean promises,
        Instant asOf,
        @Nullable Address next,
        List<String> departments,
        List<String> metrics) {

    static QueueRows of(Queue.Page page, @Nullable Policy policy, Shell shell, QueueView view) {
        Shell then = shell.at(page.asOf());
        return new QueueRows(
                page.clocks().stream().map(clock -> QueueRow.of(clock, policy, then)).toList(),
                policy != null,
                page.asOf(),
                page.next() == null ? null : view.after(page.next()),
                distinct(page, QueueClock::department),
                distinct(page, QueueClock::metric));
    }

    private static List<String> distinct(Queue.Page page, Function<QueueClock, @Nullable String> part) {
        return page.clocks().stream().map(part).filter(Objects::nonNull).distinct().sorted().toList();
    }
}
