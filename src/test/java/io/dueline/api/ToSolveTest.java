package io.dueline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Handing out the ticket to solve next. */
class ToSolveTest extends ApiTest {
    private static final String NEXT = "/api/v1/queue/next";

    private final Instant now = Instant.now();

    @BeforeEach
    void policy() {
        savePolicy();
    }

    private ClockRows clock(String ticket) {
        database.sql("insert into ticket (tenant, id, open) values ('default', ?, true) on conflict do nothing")
                .param(ticket).update();
        return ClockRows.clock(database, ticket);
    }

    /** A clock that was started so many minutes ago, with an hour in all. */
    private void started(ClockRows clock, int minutesAgo) {
        clock.running(now.minusSeconds(60L * minutesAgo).toString());
    }

    private String next(String query) {
        HttpResponse<String> answer = get(NEXT + query);
        return answer.statusCode() == 204 ? "nothing" : JSON.readTree(answer.body()).get("ticket").asString();
    }

    private void answered(String ticket) {
        database.sql("update clock set state = 'met', ended_at = now(), spent_at = null, counting_since = null"
                + " where ticket = ?").param(ticket).update();
    }

    @Test
    void the_most_urgent_ticket_is_handed_out_and_stays_the_agents() {
        started(clock("T-later"), 10);
        started(clock("T-now"), 50);

        assertThat(next("?agent=ann")).isEqualTo("T-now");
        assertThat(next("?agent=ann")).isEqualTo("T-now");
        assertThat(next("?agent=bob")).isEqualTo("T-later");
        assertThat(next("?agent=cem")).isEqualTo("nothing");
        assertThat(getJson("/api/v1/queue").at("/clocks/0/reservation/agent").asString()).isEqualTo("ann");
    }

    @Test
    void an_answered_ticket_is_nobodys_and_the_next_one_is_handed_out() {
        started(clock("T-1"), 50);
        started(clock("T-2"), 40);

        assertThat(next("?agent=ann")).isEqualTo("T-1");
        answered("T-1");
        assertThat(next("?agent=ann")).isEqualTo("T-2");
        started(clock("T-1").with("metric", "next-reply"), 59);
        assertThat(next("?agent=bob")).isEqualTo("T-1");
    }

    @Test
    void a_skipped_ticket_goes_to_somebody_else() {
        started(clock("T-1"), 50);
        started(clock("T-2"), 40);

        assertThat(next("?agent=ann")).isEqualTo("T-1");
        assertThat(next("?agent=ann&skip=T-1")).isEqualTo("T-2");
        assertThat(next("?agent=bob")).isEqualTo("T-1");
        assertThat(next("?agent=ann&skip=T-1&skip=T-2")).isEqualTo("nothing");
    }

    @Test
    void an_agent_is_handed_what_is_his_or_nobodys_of_the_departments_that_he_names() {
        started(clock("T-bobs").with("agent", "bob").with("department", "sales"), 59);
        started(clock("T-sales").with("department", "sales"), 50);
        started(clock("T-support").with("department", "support"), 40);
        clock("T-waits").paused(now.toString(), "PT59M");

        assertThat(next("?agent=ann&department=support")).isEqualTo("T-support");
        assertThat(next("?agent=ann&department=sales&department=support")).isEqualTo("T-support");
        assertThat(next("?agent=bob&department=sales")).isEqualTo("T-bobs");
        assertThat(next("?agent=cem&department=legal")).isEqualTo("nothing");
    }

    @Test
    void a_reservation_ends_by_itself_or_when_it_is_given_back() {
        started(clock("T-1"), 50);

        assertThat(next("?agent=ann")).isEqualTo("T-1");
        assertThat(next("?agent=bob")).isEqualTo("nothing");
        database.sql("update reservation set until = now() - interval '1 second'").update();
        assertThat(next("?agent=bob")).isEqualTo("T-1");
        assertThat(send(request(NEXT + "?agent=bob").DELETE()).statusCode()).isEqualTo(204);
        assertThat(next("?agent=ann")).isEqualTo("T-1");
    }

    @Test
    void asking_may_also_be_posted_and_is_never_cached() {
        started(clock("T-1"), 50);

        HttpResponse<String> posted = send(request(NEXT + "?agent=ann").POST(BodyPublishers.noBody()));

        assertThat(posted.statusCode()).isEqualTo(200);
        assertThat(get(NEXT + "?agent=ann").headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(get(NEXT).statusCode()).isEqualTo(400);
    }

    @Test
    void agents_who_ask_at_the_same_moment_never_get_the_same_ticket() throws Exception {
        for (int i = 0; i < 30; i++) {
            started(clock("T-" + i), 20);
        }
        List<Callable<String>> questions = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            String agent = "?agent=a" + i;
            questions.add(() -> next(agent));
            questions.add(() -> next(agent));
        }

        List<String> handedOut = new ArrayList<>();
        try (var agents = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<String> answer : agents.invokeAll(questions)) {
                handedOut.add(answer.get());
            }
        }

        assertThat(handedOut).doesNotContain("nothing");
        assertThat(handedOut.stream().distinct()).hasSize(24);
        assertThat(database.sql("select count(*) from reservation").query(Integer.class).single()).isEqualTo(24);
    }
}
