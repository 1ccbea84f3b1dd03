package io.dueline.bench;

import io.dueline.running.Api;
import io.dueline.running.RunningDueline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/**
 * How long the server takes for each page of the console with a million clocks in its database; asked for over HTTP, read to the
 * end. The argument says whether they run or are past: {@code running} without any.
 */
public final class PageBench {
    private static final int ROUNDS = 20;
    private static final int WARM_UP = 10;
    private static final int PAGES_DOWN = 20;
    private static final int TOO_LONG = 2_000;
    private static final int AIM = 100;
    private static final int EVENTS = 2_000;
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]*)\">Next page");
    private static final Map<Scene, String> PAGES = Map.of(Scene.RUNNING,
            """
                    / /?state=overdue /?state=due-soon /?state=paused /?department=d7 /?department=nowhere /?agent=a7 /?agent=nobody
                    /?unassigned=true /?department=d7&unassigned=true /?metric=resolution /?metric=chat-answer
                    /?metric=resolution&state=overdue /?metric=chat-answer&state=paused /?priority=high /?priority=critical
                    /?priority=never /?level=gold /?level=never /?channel=phone /?channel=never /?requester=c-7 /?requester=nobody
                    /?tag=escalated /?tag=never /?priority=high&level=gold&metric=resolution&channel=chat
                    /?priority=critical&state=overdue /?priority=critical&state=due-soon /?priority=critical&state=paused
                    /?priority=low&priority=critical /?department=d7&priority=critical /?department=d7&priority=never
                    /?department=d7&metric=resolution&priority=high /?department=d7&state=overdue /?department=d7&state=paused
                    /?department=d7&department=d8 /?unassigned=true&priority=never /parts/queue
                    /tickets /tickets?open=true /tickets?open=false /tickets?overdue=true /tickets?status=pending
                    /tickets?status=closed /tickets?priority=critical /tickets?priority=never /tickets?department=d7
                    /tickets?department=nowhere /tickets?assignee=a7 /tickets?assignee=nobody /tickets?level=never
                    /tickets?channel=never /tickets?requester=c-7 /tickets?tag=escalated /tickets?tag=never
                    /tickets?status=pending&department=d7 /tickets?open=true&department=nowhere /tickets?find=nothing
                    /tickets/P-1 /tickets/P-2
                    /reports /reports?groupBy=agent /reports?groupBy=agent&rows=all /reports?percentiles=true /reports?time=wall
                    /reports?groupBy=day /reports/log /reports/log?state=running /reports/log?state=met /reports/log?excused=true
                    /reports/log?priority=never /reports/log?department=d7&priority=critical /reports/log?sort=dueAt
                    /reports/log?sort=state /policy /policy/revisions /policy/try /what-if?ticket=P-1 /what-if?ticket=P-2 /operations
                    /operations/parts/flow /operations/parts/work /operations/parts/deadlines /operations/parts/faults
                    /operations/parts/deliveries /operations/parts/reapplies /operations/parts/schedules
                    /operations/parts/versions /parts/health
                    """,
            Scene.PAST,
            """
                    / /tickets /tickets?status=pending /tickets?department=nowhere
                    /reports /reports?groupBy=agent /reports?groupBy=agent&rows=all /reports?groupBy=level /reports?groupBy=metric
                    /reports?groupBy=priority /reports?groupBy=channel /reports?groupBy=day /reports?groupBy=week
                    /reports?groupBy=month /reports?groupBy=quarter /reports?sort=-compliance&groupBy=agent
                    /reports?percentiles=true /reports?percentiles=true&groupBy=agent /reports?time=wall
                    /reports?department=d3&groupBy=agent /reports?priority=never /reports?days=7 /reports?days=91
                    /reports?days=91&trend=day /reports?period=this-week /reports?period=last-week /reports?period=this-month
                    /reports?period=last-month /reports?period=last-quarter /reports?period=last-quarter&percentiles=true
                    /reports?days=365 /reports?period=last-year /reports?days=1096
                    /reports/log /reports/log?state=missed /reports/log?sort=requester /reports/log?sort=ticket
                    /reports/log?sort=department /reports/log?sort=agent /reports/log?sort=level /reports/log?sort=metric
                    /reports/log?sort=cycle /reports/log?sort=-startedAt /reports/log?sort=dueAt /reports/log?sort=closedAt
                    /reports/log?sort=state /reports/log?sort=reportedAt /reports/log?sort=-elapsed /reports/log?sort=left
                    /reports/log?priority=never /reports/log?excused=true /reports/log?days=365 /reports/log?days=365&priority=never
                    /reports/log?days=365&sort=state /reports/log?days=1096&priority=never /reports/log?days=1096&state=running
                    /reports/log?days=1096&excused=true /reports/log?days=1096&sort=agent /reports/log?days=1096&sort=-elapsed
                    /reports/log?days=1096&sort=state /reports/log?days=1096&requester=c-7 /reports/log?days=1096&ticket=T-7
                    /reports/log?days=1096&sort=dueAt&priority=never
                    /operations/parts/deadlines
                    """);

    private PageBench() {}

    public static void main(String... arguments) throws Exception {
        Scene scene = arguments.length == 0 ? Scene.RUNNING : Scene.valueOf(arguments[0].toUpperCase(Locale.ROOT));
        Path folder = Files.createTempDirectory("pages");
        try (var dueline = new RunningDueline(folder.resolve("home"), "--dueline.roles=api").start()) {
            scene.set(dueline);
            tell(dueline.api(), "P-1", 0);
            tell(dueline.api(), "P-2", EVENTS);
            List<String> pages = List.of(PAGES.get(scene).strip().split("\\s+"));
            pages.forEach(page -> asked(dueline.api(), page));
            pages.forEach(page -> measureWithFigures(dueline.api(), page));
            for (String page : scene == Scene.RUNNING
                    ? List.of("/", "/tickets", "/reports/log")
                    : List.of("/reports/log")) {
                measure(dueline.api(), page + ", page " + PAGES_DOWN, down(dueline.api(), page));
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** Has a ticket created and so many messages of its customer and its agent follow, ten seconds apart. */
    private static void tell(Api api, String ticket, int messages) {
        Instant created = Instant.now().minusSeconds(10L * messages + 600);
        api.post("/api/v1/events",
                event(ticket, 0, "ticket.created", created, Map.of("by", Map.of("kind", "customer"))));
        for (int i = 1; i <= messages; i++) {
            var by = Map.of("by", Map.of("kind", i % 2 == 0 ? "customer" : "agent"));
            api.post("/api/v1/events", event(ticket, i, "message.added", created.plusSeconds(10L * i), by));
        }
    }

    private static Map<String, Object> event(
            String ticket, int number, String type, Instant time, Map<String, ?> data) {
        return Map.of("id", ticket + number, "source", "bench", "type", type, "subject", ticket, "time",
                time.toString(),
                "data", data);
    }

    private static String down(Api api, String page) {
        String address = page;
        for (int i = 1; i < PAGES_DOWN; i++) {
            Matcher next = NEXT.matcher(api.get(address).text());
            if (!next.find()) {
                throw new IllegalStateException(page + " has only " + i + " pages");
            }
            address = next.group(1).replace("&amp;", "&");
        }
        return address;
    }

    /** Figures that come after their page are measured too. */
    private static void measureWithFigures(Api api, String page) {
        measure(api, page, page);
        if (api.get(page).text().contains("wait=true")) {
            measure(api, page + ", its figures", page + (page.contains("?") ? "&" : "?") + "wait=true");
        }
    }

    private static void measure(Api api, String name, String page) {
        if (asked(api, page) > TOO_LONG && asked(api, page) > TOO_LONG) {
            System.out.printf("%s: over %d ms%n", name, TOO_LONG);
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
        double most = millis[ROUNDS * 95 / 100];
        System.out.printf("%s: p50 %.0f ms, p95 %.0f ms%s%n", name, millis[ROUNDS / 2], most, most > AIM ? " !" : "");
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
