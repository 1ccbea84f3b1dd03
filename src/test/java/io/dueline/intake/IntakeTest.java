package io.dueline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueline.store.HelpDesk;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private final HelpDesk help = HelpDesk.open();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Intake intake = new Intake(
            help.database().log(), new GroupCommit(help.database().log()), help.database().policies(), meters);

    @AfterEach
    void close() {
        help.close();
    }

    private static String line(String id, String time) {
        return """
                {"id":"%s","source":"desk","type":"ticket.created","subject":"T-%s","time":"%s",\
                "data":{"by":{"kind":"customer"}}}""".formatted(id, id, time);
    }

    private List<String> send(String... lines) throws IOException {
        List<String> verdicts = new ArrayList<>();
        var body = new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        intake.accept(HelpDesk.CALLER, new Ndjson(body), results -> results.forEach(
                result -> verdicts.add(result.id() + " " + result.verdict().text())));
        return verdicts;
    }

    @Test
    void every_event_gets_its_verdict_in_order() throws IOException {
        send(line("1", "2026-03-02T10:00:00Z"));
        assertThat(send(line("2", "2026-03-02T10:00:00Z"), line("1", "2026-03-02T10:00:00Z"), line("3", "yesterday")))
                .containsExactly("2 accepted", "1 duplicate", "3 rejected");
        assertThat(meters.counter("dueline.events", "verdict", "accepted").count()).isEqualTo(2);
    }

    @Test
    void a_bad_line_costs_only_itself() throws IOException {
        assertThat(send(line("1", "2026-03-02T10:00:00Z"), "{\"id\":", "", "x".repeat(300_000),
                line("2\\u0000", "2026-03-02T10:00:00Z"), line("3", "2026-03-02T10:00:00Z")))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("1 accepted"),
                        broken -> assertThat(broken).isEqualTo("null rejected"),
                        tooLong -> assertThat(tooLong).isEqualTo("null rejected"),
                        nul -> assertThat(nul).endsWith("rejected"),
                        last -> assertThat(last).isEqualTo("3 accepted"));
    }

    @Test
    void an_event_that_only_the_database_refuses_costs_only_itself() {
        var commits = new GroupCommit(help.database().log());
        var bad = help.event("T-1", "message.added", "2026-03-02T10:00:00Z", "{\"text\":\"\\u0000\"}");
        assertThat(commits.append(List.of(help.created("T-1", "2026-03-02T10:00:00Z"), bad,
                help.created("T-2", "2026-03-02T10:00:00Z"))))
                .containsExactly(Result.Verdict.ACCEPTED, Result.Verdict.REJECTED, Result.Verdict.ACCEPTED);
    }

    @Test
    void history_is_handed_over_when_its_stream_ends_also_when_it_breaks_off() {
        var broken = new Envelopes() {
            private final Envelopes sent = new Ndjson(new ByteArrayInputStream(
                    line("1", "2026-03-02T10:00:00Z").getBytes(StandardCharsets.UTF_8)));

            @Override
            public Envelope next() throws IOException {
                Envelope next = sent.next();
                if (next == null) {
                    assertThat(help.count("handover where held")).isEqualTo(1);
                    throw new IOException("the line is cut");
                }
                return next;
            }

            @Override
            public boolean isReady() {
                return false;
            }
        };
        assertThatThrownBy(() -> intake.accept(HelpDesk.CALLER, broken, results -> {}))
                .hasMessage("the line is cut");
        assertThat(help.count("handover where not held and not_before <= clock_timestamp()")).isEqualTo(1);
    }

    @Test
    void requests_that_come_together_share_commits_and_each_gets_its_own_verdicts() throws Exception {
        List<Callable<List<String>>> requests = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String id = Integer.toString(i / 2);
            requests.add(() -> send(line(id, "2026-03-02T10:00:00Z")));
        }
        List<String> verdicts = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (Future<List<String>> answer : threads.invokeAll(requests)) {
                verdicts.addAll(answer.get());
            }
        }
        assertThat(verdicts).hasSize(200);
        assertThat(verdicts.stream().filter(verdict -> verdict.endsWith("accepted"))).hasSize(100);
        assertThat(verdicts.stream().filter(verdict -> verdict.endsWith("duplicate"))).hasSize(100);
    }
}
