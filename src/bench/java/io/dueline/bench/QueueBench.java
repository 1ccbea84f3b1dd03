package io.dueline.bench;

import io.dueline.running.Api;
import io.dueline.running.RunningDueline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.springframework.util.FileSystemUtils;

/**
 * A page of 100 clocks out of a million that run, over several calendars, and the next one to solve; asked for over HTTP, read
 * through to the end. Another number of clocks may be given as an argument.
 */
public final class QueueBench {
    private static final int CLOCKS = 1_000_000;
    private static final int ROUNDS = 200;
    private static final int WARM_UP = 50;
    static final String POLICY = """
            calendars:
              - {id: c0, timeZone: UTC, hours: 24x7}
              - {id: c1, timeZone: Europe/Sofia, hours: {mon-fri: ["09:00-18:00"]}}
              - {id: c2, timeZone: America/New_York, hours: {mon-fri: ["09:00-17:00"]}}
              - {id: c3, timeZone: Asia/Tokyo, hours: {mon-sat: ["08:00-20:00"]}}
              - {id: c4, timeZone: Europe/London, hours: {mon-thu: ["09:00-12:30", "13:30-17:30"], fri: ["09:00-13:00"]}}
            levels: [{id: standard, name: Standard, calendar: c0, targets: [{metric: resolution, within: 24h}]}]
            rules: [{id: all, when: {}, then: {level: standard}}]
            """;
    private static final String TICKETS = "insert into ticket (tenant, id, status, open, created_at)"
            + " select 'default', 'T-' || i, 'open', true, now() from generate_series(1, %d) i";
    private static final String RUNNING = """
            insert into clock (tenant, ticket, metric, cycle, state, level, department, agent, started_at, due_at, spent_at,
                reported_at, allowed_us, counted_us, counting_since, calendar, revision, due_known_at)
            select 'default', 'T-' || i, 'resolution', 1, 'running', 'standard', 'd' || i % 20,
                case when i % 3 > 0 then 'a' || i % 500 end, now(), due, due, now(), 864000000000, 0, now(),
                'c' || i % 5, 1, now()
            from generate_series(1, %d) i
            cross join lateral (select now() + i * interval '1 second' - interval '1 hour' as due) due""";

    private final Api api;

    private QueueBench(Api api) {
        this.api = api;
    }

    public static void main(String... arguments) throws Exception {
        int clocks = arguments.length == 0 ? CLOCKS : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("queue");
        try (var dueline = new RunningDueline(folder.resolve("home"), "--dueline.roles=api").start()) {
            fill(dueline, clocks);
            System.out.printf("of %d running clocks%n", clocks);
            new QueueBench(dueline.api()).measure();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void fill(RunningDueline dueline, int clocks) throws SQLException {
        dueline.api().put("/api/v1/policy", "application/yaml", POLICY);
        try (Connection db = DriverManager.getConnection(
                dueline.postgresUrl(), "postgres", dueline.postgresPassword());
                Statement statement = db.createStatement()) {
            statement.execute(TICKETS.replace("%d", String.valueOf(clocks)));
            statement.execute(RUNNING.replace("%d", String.valueOf(clocks)));
            statement.execute("vacuum analyze ticket");
            statement.execute("vacuum analyze clock");
        }
    }

    private void measure() {
        page("first page with counts", "");
        page("a department", "&department=d7");
        page("an agent", "&agent=a7");
        page("unassigned", "&unassigned=true");
        page("a later page", "&cursor=" + next());
        toSolve("next, each time for another agent", "");
        toSolve("next, of a department", "&department=d7");
    }

    private String next() {
        return api.get("/api/v1/queue?limit=100").json().path("next").asString();
    }

    private void page(String what, String filter) {
        measure(what, round -> "?limit=100" + filter, page -> page.json().path("clocks").size() == 100);
    }

    private void toSolve(String what, String filter) {
        measure(what, round -> "/next?agent=" + filter.length() + "-" + round + filter,
                found -> !found.json().path("ticket").asString().isEmpty());
    }

    private void measure(String what, IntFunction<String> question, Predicate<Api.Answer> isRight) {
        double[] millis = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long start = System.nanoTime();
            Api.Answer answer = api.get("/api/v1/queue" + question.apply(round + WARM_UP));
            if (answer.status() != 200 || !isRight.test(answer)) {
                throw new IllegalStateException(what + ": " + answer.text());
            }
            if (round >= 0) {
                millis[round] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        System.out.printf("%s: p50 %.1f ms, p95 %.1f ms%n", what, millis[ROUNDS / 2], millis[ROUNDS * 95 / 100]);
    }
}
