package io.dueline.console.queue;

import io.dueline.console.Shell;
import io.dueline.console.words.Look;
import io.dueline.console.words.Meter;
import io.dueline.console.words.Names;
import io.dueline.console.words.TimeLeft;
import io.dueline.policy.Level;
import io.dueline.policy.Policy;
import io.dueline.policy.Target;
import io.dueline.policy.Warning;
import io.dueline.report.QueueClock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** A clock of the queue as it is shown. */
record QueueRow(QueueClock clock, Look look, TimeLeft left, Meter meter, String level) {

    static QueueRow of(QueueClock clock, @Nullable Policy policy, Shell shell) {
        Level level = policy == null ? null : policy.level(clock.level());
        Duration allowed = clock.elapsed().plus(clock.remaining());
        List<Warning> warnings = warnings(level, clock.metric());
        Look look = Look.of(clock.state(), true, clock.remaining(), allowed, warnings);
        return new QueueRow(
                clock,
                look,
                TimeLeft.of(look, clock.remaining(), clock.dueAt(), shell.zone(), shell.now())
                        .countingUntil(clock.countsUntil()),
                Meter.of(clock.elapsed(), allowed, warnings),
                level == null ? clock.level() : level.name());
    }

    /** As the newest revision has them; the clock's own may differ where nobody has re-applied it. */
    private static List<Warning> warnings(@Nullable Level level, String metric) {
        return level == null
                ? List.of()
                : level.targets().stream()
                        .filter(target -> target.metric().id().equals(metric))
                        .findFirst()
                        .map(Target::warn)
                        .orElse(List.of());
    }

    public String key() {
        return clock.ticket() + "/" + clock.metric() + "-" + clock.cycle();
    }

    public String path() {
        return "/tickets/" + UriUtils.encodePathSegment(clock.ticket(), "UTF-8");
    }

    /** What it is called by: its title, else its id. */
    public String name() {
        return clock.title() == null ? clock.ticket() : clock.title();
    }

    /** What else tells it apart: {@code T-1042 · Mira Vance · high}. */
    public String about() {
        return Stream.of(clock.title() == null ? null : clock.ticket(), requester(), clock.priority())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    public String metric() {
        return Names.of(clock.metric()) + (clock.cycle() == 1 ? "" : " " + clock.cycle());
    }

    private @Nullable String requester() {
        return clock.requesterName() != null ? clock.requesterName() : clock.requester();
    }

    /** Who is at it: {@code Support · ana}. */
    public String whose() {
        String department = clock.department() == null ? null : Names.capital(clock.department());
        String agent = clock.agentName() != null ? clock.agentName() : clock.agent();
        return Stream.of(department, agent == null ? "nobody yet" : agent)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

}
