package io.dueline.bench;

import io.dueline.document.Documents;
import io.dueline.policy.reader.PolicyReader;
import io.dueline.store.Caller;
import io.dueline.store.NewEvent;
import io.dueline.store.PolicyRevision;
import io.dueline.store.TicketKey;
import io.dueline.workflow.TicketDesk;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowOptions;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Lifecycles of tickets, on the real store and the embedded engine, beside the simplest possible workflow in the same
 * run: how many a second, how much history, how many bytes asleep, and how late 500 and 2,000 deadlines in the same
 * second are noticed. Arguments: which of {@code rate bytes herd}; all without any.
 */
public final class LifecycleBench {
    private static final int WARM_UP = 400;
    private static final int COHORT = 400;
    private static final int ROUNDS = 4;
    private static final int AT_A_TIME = 16;
    private static final Caller CALLER = new Caller("default", "bench");
    private static final String POLICY = """
            calendars: [{id: always, timeZone: UTC, hours: 24x7}]
            levels:
              - id: standard
                name: Standard
                calendar: always
                targets: [{metric: first-reply, within: 1h}, {metric: resolution, within: 24h}]
            rules: [{id: everyone, when: {}, then: {level: standard}}]
            """;

    private final Stage stage;
    private final TicketDesk desk;

    private LifecycleBench(Stage stage) {
        this.stage = stage;
        this.desk = new TicketDesk(stage.client);
        var draft = new PolicyRevision.Draft(POLICY, Documents.YAML, "bench");
        var policy = PolicyReader.read(Documents.tree(POLICY, Documents.YAML));
        stage.database.policies().save(CALLER, draft, policy, null);
    }

    public static void main(String... arguments) throws IOException {
        List<String> wanted = arguments.length == 0 ? List.of("rate", "bytes", "herd") : Arrays.asList(arguments);
        try (var stage = new Stage()) {
            var bench = new LifecycleBench(stage);
            bench.warmUp();
            for (String each : wanted) {
                switch (each) {
                    case "rate" -> bench.rate();
                    case "bytes" -> bench.bytes();
                    case "herd" -> bench.herd();
                    default -> throw new IllegalArgumentException(each + ": rate, bytes or herd are allowed");
                }
            }
        }
    }

    /** Until everything is compiled: what is measured is a service that has been running for a while. */
    private void warmUp() {
        simplest("warm-a", WARM_UP);
        tickets("warm-b", WARM_UP);
    }

    private void rate() {
        double simplest = 0;
        double tickets = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            double a = COHORT / seconds(simplest("a" + round, COHORT));
            double b = COHORT / seconds(tickets("b" + round, COHORT));
            System.out.printf("round %d: simplest %.1f/s, tickets %.1f/s, ratio %.2f%n", round, a, b, b / a);
            simplest += a / ROUNDS;
            tickets += b / ROUNDS;
        }
        System.out.printf("simplest %.1f/s, tickets %.1f/s, ratio %.2f%n", simplest, tickets, tickets / simplest);
        System.out.printf("history events: simplest %d, ticket %d%n", events("a1-0"),
                events(TicketDesk.workflowId(key("b1", 0))));
    }

    /** @return how long it took from the first start to the last completion, waiting between the two left out */
    private Duration simplest(String name, int count) {
        SimplestWorkflow.ASLEEP.set(0);
        Duration started = timed(() -> {
            each(count, number -> WorkflowClient.start(newSimplest(name + "-" + number)::run));
            until(() -> SimplestWorkflow.ASLEEP.get() >= count);
        });
        Duration replied = timed(() -> {
            each(count, number -> stage.client
                    .newWorkflowStub(SimplestWorkflow.class, name + "-" + number)
                    .reply());
            until(() -> completed(name + "-") >= count);
        });
        return started.plus(replied);
    }

    private Duration tickets(String name, int count) {
        Duration started = timed(() -> {
            append(name, count, number -> Stream.of(created(name, number, Instant.now())));
            each(count, number -> desk.knock(List.of(key(name, number))));
            until(() -> asleep(name) >= count);
        });
        Duration replied = timed(() -> {
            append(name, count, number -> Stream.of(replied(name, number), solved(name, number)));
            each(count, number -> desk.knock(List.of(key(name, number))));
            until(() -> completed("ticket/default/" + name + "-") >= count);
        });
        return started.plus(replied);
    }

    private void bytes() throws IOException {
        int count = 1_000;
        long before = stage.bytes();
        SimplestWorkflow.ASLEEP.set(0);
        each(count, number -> WorkflowClient.start(newSimplest("sleep-a-" + number)::run));
        until(() -> SimplestWorkflow.ASLEEP.get() >= count);
        long between = stage.bytes();
        sleep("sleep-b", count, Instant.now());
        System.out.printf("bytes asleep: simplest %d, ticket %d%n",
                (between - before) / count, (stage.bytes() - between) / count);
    }

    private void herd() {
        for (int count : new int[]{500, 2_000}) {
            Duration lead = Duration.ofSeconds(15 + count / 15);
            Instant due = Instant.now().plus(lead);
            sleep("herd-" + count, count, due.minus(Duration.ofHours(1)));
            System.out.printf("%d asleep, %s before due%n", count, Duration.between(Instant.now(), due));
            until(() -> recorded("herd-" + count) >= count);
            System.out.printf("%d due at once: %s%n", count, lateness("herd-" + count));
        }
    }

    private void sleep(String name, int count, Instant created) {
        append(name, count, number -> Stream.of(created(name, number, created)));
        desk.knock(IntStream.range(0, count).mapToObj(number -> key(name, number)).toList());
        until(() -> asleep(name) >= count);
    }

    private SimplestWorkflow newSimplest(String id) {
        return stage.client.newWorkflowStub(
                SimplestWorkflow.class,
                WorkflowOptions.newBuilder().setWorkflowId(id).setTaskQueue(Stage.SIMPLEST).build());
    }

    private void append(String name, int count, IntFunction<Stream<NewEvent>> events) {
        stage.database.log().append(IntStream.range(0, count).boxed().flatMap(events::apply).toList());
    }

    private static NewEvent created(String name, int number, Instant time) {
        return event(name, number, "ticket.created", time, "{\"by\":{\"kind\":\"customer\"}}");
    }

    private static NewEvent replied(String name, int number) {
        String data = "{\"by\":{\"kind\":\"agent\"},\"visibility\":\"public\"}";
        return event(name, number, "message.added", Instant.now(), data);
    }

    private static NewEvent solved(String name, int number) {
        return event(name, number, "ticket.changed", Instant.now(), "{\"status\":\"solved\"}");
    }

    private static NewEvent event(String name, int number, String type, Instant time, String data) {
        String ticket = key(name, number).ticket();
        String id = ticket + "-" + type;
        return new NewEvent(CALLER, new UUID(0, number), false, ticket, "bench", id, type, time, null, data);
    }

    private static TicketKey key(String name, int number) {
        return new TicketKey("default", name + "-" + number);
    }

    private long asleep(String name) {
        return count("select count(*) from ticket where id like ? and wake_up_at is not null", name);
    }

    private long recorded(String name) {
        return count(
                "select count(*) from clock where ticket like ? and metric = 'first-reply' and recorded_at is not null",
                name);
    }

    private long count(String sql, String name) {
        return stage.database.db().sql(sql).param(name + "-%").query(Long.class).single();
    }

    private long completed(String prefix) {
        String query = "ExecutionStatus = 'Completed' and WorkflowId starts_with '" + prefix + "'";
        return stage.client.countWorkflows(query).getCount();
    }

    private long events(String workflowId) {
        return stage.client.fetchHistory(workflowId).getEvents().size();
    }

    private String lateness(String name) {
        return stage.database
                .db()
                .sql(
                        """
                                select format('p50 %s s, p99 %s s, max %s s',
                                    round(percentile_disc(0.5) within group (order by late)::numeric, 3),
                                    round(percentile_disc(0.99) within group (order by late)::numeric, 3),
                                    round(max(late)::numeric, 3))
                                from (select extract(epoch from recorded_at - due_at) as late
                                      from clock where ticket like ? and metric = 'first-reply') as each""")
                .param(name + "-%")
                .query(String.class)
                .single();
    }

    private static void each(int count, IntConsumer action) {
        var free = new Semaphore(AT_A_TIME);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                int number = i;
                free.acquireUninterruptibly();
                threads.execute(() -> {
                    action.accept(number);
                    free.release();
                });
            }
        }
    }

    private static Duration timed(Runnable action) {
        long start = System.nanoTime();
        action.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private static void until(BooleanSupplier happened) {
        while (!happened.getAsBoolean()) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
