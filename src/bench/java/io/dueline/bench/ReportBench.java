package io.dueline.bench;

import io.dueline.running.RunningDueline;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reports over many outcomes, over HTTP, from the service with a small heap: 10 million spread evenly over the three years
 * 2023 to 2025 unless another number is given, with 12 departments, 200 agents, 3 levels, 3 metrics, a rating for every
 * tenth. A month then has 280,000 of them, and a year as many as a month of a desk twelve times as large.
 */
public final class ReportBench {
    private static final int ROUNDS = 7;
    private static final int ROUNDS_OF_PAGES = 30;
    private static final String API = "/api/v1/reports/";
    private static final String CLOCKS = """
            insert into clock (tenant, ticket, metric, cycle, state, level, department, agent, priority, channel, requester,
                started_at, due_at, ended_at, reported_at, allowed_us, counted_us, calendar, revision, due_known_at,
                recorded_at, satisfaction)
            select 'default', 'T-' || i / 3, (array['first-reply', 'next-reply', 'resolution'])[1 + i %% 3], 1,
                case when h %% 100 < 85 then 'met' when h %% 100 < 97 then 'missed' when h %% 100 < 99 then 'unanswered'
                    else 'cancelled' end,
                (array['gold', 'silver', 'bronze'])[1 + h %% 3], 'department ' || h / 7 %% 12, 'agent ' || h / 11 %% 200,
                (array['low', 'medium', 'high'])[1 + h / 13 %% 3], (array['email', 'chat', 'phone'])[1 + h / 17 %% 3],
                'c-' || h %% 50000, moment - interval '1 hour', moment, moment, moment, 3600000000, h %% 7200 * 1000000, 'office',
                1, moment, moment,
                case when i / 3 %% 10 = 0 then 1 + (i / 3 %% 5) end
            from (select i, abs(hashint4(i)::bigint) as h, timestamptz '2023-01-01Z' + i * (interval '1096 days' / %d) as moment
                from generate_series(%d, %d) as i) as outcome""";
    private static final int PART = 1_000_000;

    private final RunningDueline dueline;
    private final HttpClient http = HttpClient.newHttpClient();

    private ReportBench(RunningDueline dueline) {
        this.dueline = dueline;
    }

    public static void main(String... arguments) throws Exception {
        int outcomes = arguments.length == 0 ? 10_000_000 : Integer.parseInt(arguments[0]);
        var home = Files.createTempDirectory("reports").resolve("home");
        try (var dueline = new RunningDueline(home, "-Xmx192m", "--dueline.roles=api").start()) {
            var bench = new ReportBench(dueline);
            bench.fill(outcomes);
            bench.compliance();
            bench.log();
            bench.pages();
            bench.table("");
            bench.table("&sort=-elapsed");
        }
    }

    /** The indexes are made afterwards, which takes a fraction of the time. */
    private void fill(int outcomes) throws SQLException {
        try (Connection db = connect(); Statement statement = db.createStatement()) {
            List<String> indexes = indexes(statement);
            for (int from = 0; from < outcomes; from += PART) {
                statement.execute(CLOCKS.formatted(outcomes, from, Math.min(from + PART, outcomes) - 1));
            }
            for (String index : indexes) {
                statement.execute(index);
            }
            statement.execute("vacuum analyze clock");
            print(statement, "select relname || ' ' || pg_size_pretty(pg_relation_size(oid)) from pg_class"
                    + " where relname like 'clock%' and pg_relation_size(oid) > 1000000");
        }
    }

    private static List<String> indexes(Statement statement) throws SQLException {
        List<String> made = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (ResultSet row = statement
                .executeQuery("select indexname, indexdef from pg_indexes where tablename = 'clock'"
                        + " and indexname <> 'clock_pkey'")) {
            while (row.next()) {
                names.add(row.getString(1));
                made.add(row.getString(2));
            }
        }
        for (String name : names) {
            statement.execute("drop index " + name);
        }
        return made;
    }

    private void compliance() throws Exception {
        String month = API + "compliance?from=2024-03-01&to=2024-03-31";
        for (String query : List.of(
                month + "&groupBy=department,day",
                month + "&groupBy=department,day&zone=Asia/Kathmandu",
                month + "&groupBy=department,day&bands=30s,5m,1h",
                month + "&groupBy=department,day&compare=previous",
                month + "&groupBy=department,day&percentiles=true",
                month + "&groupBy=agent",
                API + "compliance?from=2024-01-01&to=2024-03-31&groupBy=department,day",
                API + "compliance?from=2024-01-01&to=2024-12-31&groupBy=department,month",
                API + "compliance?groupBy=department,quarter")) {
            time(query);
        }
    }

    /** Of all of them, of a month, and with a filter that nothing meets. */
    private void log() throws Exception {
        for (String query : List.of("", "&ticket=T-77", "&from=2024-03-01&to=2024-03-31&department=department%203",
                "&requester=nobody", "&agent=nobody")) {
            time(API + "log?limit=100" + query);
        }
        for (String column : List.of("requester", "ticket", "department", "agent", "level", "metric", "cycle",
                "-startedAt",
                "-dueAt", "-closedAt", "state", "-elapsed", "left")) {
            time(API + "log?limit=100&sort=" + column);
            time(API + "log?limit=100&from=2024-03-01&to=2024-03-31&sort=" + column);
        }
    }

    private void pages() throws Exception {
        for (String query : List.of("", "&groupBy=agent", "&percentiles=true")) {
            time(ROUNDS_OF_PAGES, "/reports?from=2024-03-04&to=2024-03-31" + query);
        }
        time(ROUNDS_OF_PAGES, "/reports/log?from=2024-03-04&to=2024-03-31");
        time(ROUNDS_OF_PAGES, "/reports/log?from=2024-03-04&to=2024-03-31&sort=-elapsed");
    }

    private void time(String query) throws Exception {
        time(ROUNDS, query);
    }

    private void time(int rounds, String query) throws Exception {
        long[] millis = new long[rounds];
        String answer = "";
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            var response = http.send(request(query).build(), HttpResponse.BodyHandlers.ofString());
            millis[round] = (System.nanoTime() - start) / 1_000_000;
            answer = response.statusCode() + ", " + response.body().length() + " characters";
        }
        Arrays.sort(millis);
        System.out.printf("%s: p50 %d ms, %d to %d ms (%s)%n", query, millis[rounds / 2], millis[0], millis[rounds - 1],
                answer);
    }

    /** A million rows as a table, and the memory in use meanwhile. */
    private void table(String order) throws Exception {
        long start = System.nanoTime();
        long lines = 0;
        List<String> memory = new ArrayList<>();
        var request = request(API + "log?format=csv&from=2024-01-01&to=2024-04-19" + order).build();
        try (InputStream rows = http.send(request, HttpResponse.BodyHandlers.ofInputStream()).body()) {
            byte[] part = new byte[1 << 16];
            for (int read = rows.read(part), parts = 0; read >= 0; read = rows.read(part), parts++) {
                for (int i = 0; i < read; i++) {
                    lines += part[i] == '\n' ? 1 : 0;
                }
                if (parts % 1_000 == 0) {
                    memory.add(usedHeap() + "/" + dueline.residentMebibytes());
                }
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%,d lines%s in %.1f s, %,.0f a second; MiB of heap in use, of 192, and resident meanwhile: %s%n",
                lines, order, seconds, lines / seconds, memory);
    }

    private long usedHeap() throws IOException, InterruptedException {
        String metric = http.send(HttpRequest.newBuilder(URI.create(dueline.api().base()
                + "/actuator/metrics/jvm.memory.used?tag=area:heap")).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        return (long) Double.parseDouble(metric.replaceAll("(?s).*\"value\":([0-9.E]+).*", "$1")) >> 20;
    }

    private HttpRequest.Builder request(String query) {
        return HttpRequest.newBuilder(URI.create(dueline.api().base() + query));
    }

    private static void print(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                System.out.println(row.getString(1));
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(dueline.postgresUrl(), "postgres", dueline.postgresPassword());
    }
}
