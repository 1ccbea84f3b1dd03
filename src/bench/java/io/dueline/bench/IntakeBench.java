package io.dueline.bench;

import io.dueline.running.Api;
import io.dueline.running.RunningDueline;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Events accepted in a second over HTTP, beside bare inserts of the same rows into the same PostgreSQL in the same run:
 * one stream against batches of 500 on one connection, and single events of many senders against single commits.
 */
public final class IntakeBench {
    private static final int ROUNDS = 6;
    private static final int STREAMED = 50_000;
    private static final int SINGLE = 8_000;
    private static final int SENDERS = 16;
    private static final int BATCH = 500;
    private static final String DATA = "{\"by\": {\"kind\": \"customer\", \"id\": \"c-9\"}, \"status\": \"open\","
            + " \"priority\": \"high\", \"department\": \"support\", \"tags\": [\"URGENT\"]}";
    private static final String TIME = "2020-01-01T00:00:00Z";
    private static final String TABLE = """
            create table if not exists bare (
                tenant text, ticket text, source text, id text, type text, time timestamptz, data jsonb,
                primary key (tenant, source, id))""";
    private static final String INSERT = "insert into bare values ('default', ?, 'bench', ?, 'ticket.changed', ?::timestamptz, ?::jsonb)";

    private final RunningDueline dueline;
    private int number;

    private IntakeBench(RunningDueline dueline) {
        this.dueline = dueline;
    }

    public static void main(String... arguments) throws Exception {
        var home = Files.createTempDirectory("intake").resolve("home");
        try (var dueline = new RunningDueline(home, "--dueline.roles=api").start()) {
            new IntakeBench(dueline).run();
        }
    }

    private void run() throws Exception {
        try (Connection db = connect()) {
            db.createStatement().execute(TABLE);
        }
        for (int round = 0; round < ROUNDS; round++) {
            double bareBatches = rate(STREAMED, this::insertBatches);
            double streamed = rate(STREAMED, this::stream);
            double bareCommits = rate(SINGLE, this::insertOneByOne);
            double single = rate(SINGLE, this::sendOneByOne);
            System.out.printf(
                    "round %d: streamed %,.0f/s beside %,.0f/s inserted in batches, ratio %.2f;"
                            + " single %,.0f/s beside %,.0f/s commits, ratio %.2f%n",
                    round, streamed, bareBatches, streamed / bareBatches, single, bareCommits, single / bareCommits);
        }
    }

    private interface Load {
        void put(List<String> ids) throws Exception;
    }

    private double rate(int count, Load load) throws Exception {
        List<String> ids = IntStream.range(0, count).mapToObj(i -> "e-" + number++).toList();
        long start = System.nanoTime();
        load.put(ids);
        return count * 1e9 / (System.nanoTime() - start);
    }

    private void insertBatches(List<String> ids) throws SQLException {
        try (Connection db = connect(); PreparedStatement insert = db.prepareStatement(INSERT)) {
            db.setAutoCommit(false);
            for (int i = 0; i < ids.size(); i++) {
                set(insert, ids.get(i));
                insert.addBatch();
                if ((i + 1) % BATCH == 0) {
                    insert.executeBatch();
                    db.commit();
                }
            }
        }
    }

    private void insertOneByOne(List<String> ids) throws Exception {
        inParallel(ids, share -> {
            try (Connection db = connect(); PreparedStatement insert = db.prepareStatement(INSERT)) {
                for (String id : share) {
                    set(insert, id);
                    insert.executeUpdate();
                }
            }
        });
    }

    private static void set(PreparedStatement insert, String id) throws SQLException {
        insert.setString(1, ticket(id));
        insert.setString(2, id);
        insert.setString(3, TIME);
        insert.setString(4, DATA);
    }

    private void stream(List<String> ids) {
        String lines = ids.stream().map(IntakeBench::envelope).collect(Collectors.joining("\n"));
        expect(dueline.api().stream("/api/v1/events", lines), 202);
    }

    private void sendOneByOne(List<String> ids) throws Exception {
        inParallel(ids, share -> {
            Api api = dueline.api();
            for (String id : share) {
                expect(api.stream("/api/v1/events", envelope(id)), 202);
            }
        });
    }

    private static void expect(Api.Answer answer, int status) {
        if (answer.status() != status || answer.text().contains("rejected\"")) {
            throw new IllegalStateException(answer.status() + " " + answer.text());
        }
    }

    /** Five events a ticket, as the real desk has. */
    private static String ticket(String id) {
        return "T-" + Integer.parseInt(id.substring(2)) / 5;
    }

    private static String envelope(String id) {
        return "{\"id\": \"" + id + "\", \"source\": \"bench\", \"type\": \"ticket.changed\", \"subject\": \""
                + ticket(id) + "\", \"time\": \"" + TIME + "\", \"data\": " + DATA + "}";
    }

    private static void inParallel(List<String> ids, Load load) throws InterruptedException, ExecutionException {
        try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
            int each = ids.size() / SENDERS;
            List<Callable<Void>> shares = new ArrayList<>();
            for (int sender = 0; sender < SENDERS; sender++) {
                List<String> share = ids.subList(sender * each, (sender + 1) * each);
                shares.add(() -> {
                    load.put(share);
                    return null;
                });
            }
            for (Future<Void> done : senders.invokeAll(shares)) {
                done.get();
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(dueline.postgresUrl() + "?reWriteBatchedInserts=true", "postgres",
                dueline.postgresPassword());
    }
}
