package io.dueline.bench;

import io.dueline.running.Api;
import io.dueline.running.RunningDueline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** How long the server takes for each page of the console while a million clocks run; asked for over HTTP, read to the end. */
public final class PageBench {
    private static final int CLOCKS = 1_000_000;
    private static final int ROUNDS = 30;
    private static final int WARM_UP = 20;
    private static final int TOO_LONG = 2_000;
    private static final List<String> PAGES = List.of(
            "/", "/?state=overdue", "/?state=due-soon", "/?state=paused", "/?department=d7", "/?agent=a7",
            "/?department=d7&state=overdue", "/?department=d7&state=due-soon", "/?metric=first-reply",
            "/?requester=nobody", "/tickets", "/tickets?open=true", "/tickets?overdue=true",
            "/tickets?department=support", "/tickets/P-1", "/reports", "/reports?groupBy=agent", "/reports/log",
            "/policy", "/what-if?ticket=P-1", "/operations", "/operations/parts/flow", "/operations/parts/work",
            "/operations/parts/deadlines", "/operations/parts/faults", "/operations/parts/deliveries",
            "/operations/parts/reapplies", "/operations/parts/schedules");

    private PageBench() {}

    public static void main(String... arguments) throws Exception {
        int clocks = arguments.length == 0 ? CLOCKS : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("pages");
        try (var dueline = new RunningDueline(folder.resolve("home"), "--dueline.roles=api").start()) {
            QueueBench.fill(dueline, clocks);
            dueline.api().post("/api/v1/events", Map.of(
                    "id", "1", "source", "bench", "type", "ticket.created", "subject", "P-1",
                    "time", Instant.now().minusSeconds(600).toString(), "data",
                    Map.of("by", Map.of("kind", "customer"))));
            PAGES.forEach(page -> measure(dueline.api(), page));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void measure(Api api, String page) {
        if (asked(api, page) > TOO_LONG) {
            System.out.printf("%s: over %d ms%n", page, TOO_LONG);
            return;
        }
        double[] millis = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            double took = asked(api, page);
            if (round >= 0) {
                millis[round] = took;
            }
        }
        Arrays.sort(millis);
        System.out.printf("%s: p50 %.1f ms, p95 %.1f ms%n", page, millis[ROUNDS / 2], millis[ROUNDS * 95 / 100]);
    }

    private static double asked(Api api, String page) {
        long start = System.nanoTime();
        Api.Answer answer = api.get(page);
        if (answer.status() != 200) {
            throw new IllegalStateException(page + ": " + answer.text());
        }
        return (System.nanoTime() - start) / 1e6;
    }
}
