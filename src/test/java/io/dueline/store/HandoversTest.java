package io.dueline.store;

import static io.dueline.Patience.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class HandoversTest {
    private final HelpDesk desk = HelpDesk.open();
    private final Instant now = desk.database().tickets().now();

    @AfterEach
    void close() {
        desk.close();
    }

    private static Handover.Receipt done(List<Handover> all) {
        return new Handover.Receipt(all.stream().map(Handover::ticket).toList(), List.of());
    }

    private List<Handover> claim(Handover.Kind kind, Function<List<Handover>, Handover.Receipt> relay) {
        List<Handover> claimed = new ArrayList<>();
        desk.database().handovers().claim(kind, 10, all -> {
            claimed.addAll(all);
            return relay.apply(all);
        });
        return claimed;
    }

    @Test
    void all_that_arrived_for_a_ticket_is_handed_over_at_once() {
        desk.sends(desk.created("T-1", now.minusSeconds(90).toString()));
        desk.sends(desk.replied("T-1", now.minusSeconds(60).toString()));
        List<Handover> claimed = claim(Handover.Kind.ALL, HandoversTest::done);
        assertThat(claimed).singleElement().satisfies(one -> assertThat(one.newest()).isEqualTo(now.minusSeconds(60)));
        assertThat(desk.count("handover")).isZero();
    }

    @Test
    void a_claim_that_fails_is_claimed_again() {
        desk.sends(desk.created("T-1", now.toString()));
        assertThatThrownBy(() -> claim(Handover.Kind.ALL, all -> {
            throw new IllegalStateException("the node dies");
        }))
                .hasMessage("the node dies");
        assertThat(claim(Handover.Kind.ALL, HandoversTest::done)).hasSize(1);
    }

    @Test
    void two_nodes_never_claim_the_same_ticket_at_the_same_time() {
        desk.sends(desk.created("T-1", now.toString()));
        List<Handover> elsewhere = new ArrayList<>();
        claim(Handover.Kind.ALL, all -> {
            elsewhere.addAll(CompletableFuture.supplyAsync(() -> claim(Handover.Kind.ALL, HandoversTest::done))
                    .join());
            return done(all);
        });
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void history_that_is_up_to_date_waits_for_the_desk_alone() {
        desk.sends(desk.created("T-old", "2026-03-02T10:00:00Z"), desk.created("T-new", now.toString()));
        assertThat(claim(Handover.Kind.HISTORY, all -> new Handover.Receipt(
                List.of(), all.stream().map(Handover::ticket).toList())))
                .extracting(one -> one.ticket().ticket())
                .containsExactly("T-old");
        assertThat(claim(Handover.Kind.HISTORY, HandoversTest::done)).isEmpty();
        assertThat(claim(Handover.Kind.ALL, HandoversTest::done)).hasSize(2).anyMatch(Handover::advanced);
    }

    @Test
    void the_backlog_tells_how_much_waits_and_for_how_long() {
        desk.sends(desk.created("T-1", now.toString()));
        desk.database().db().sql("update handover set not_before = not_before - interval '1 minute'").update();
        assertThat(desk.database().handovers().backlog().waiting()).isEqualTo(new Count(1, false));
        assertThat(desk.database().handovers().backlog().oldest()).isGreaterThanOrEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void however_much_waits_it_is_counted_as_far_as_a_hundred_thousand() {
        desk.database().db().sql("""
                insert into handover (tenant, ticket, newest, only_agents, request, held, not_before)
                select 'default', 'T-' || i, now(), false, gen_random_uuid(), false, now() - interval '1 minute'
                from generate_series(1, 100001) as i""").update();

        assertThat(desk.database().handovers().backlog().waiting()).isEqualTo(new Count(100_000, true));
    }

    @Test
    void the_bell_rings_when_something_arrives() {
        try (var bell = new Bell(desk.database().source(), Bell.HANDOVER)) {
            bell.await(Duration.ofSeconds(1));
            CompletableFuture<Void> rang = CompletableFuture.runAsync(() -> bell.await(Duration.ofMinutes(1)));
            desk.sends(desk.created("T-1", now.toString()));
            assertThat(rang).succeedsWithin(PATIENCE);
        }
    }

    @Test
    void the_bell_is_waited_for_longer_than_an_answer() {
        var impatient = new HikariConfig();
        desk.database().source().copyStateTo(impatient);
        impatient.addDataSourceProperty("socketTimeout", "1");
        try (var source = new HikariDataSource(impatient); var bell = new Bell(source, Bell.HANDOVER)) {
            bell.await(Duration.ofSeconds(1));
            bell.await(Duration.ofMillis(1_500));
            CompletableFuture<Void> rang = CompletableFuture.runAsync(() -> bell.await(Duration.ofMinutes(1)));
            desk.sends(desk.created("T-1", now.toString()));
            assertThat(rang).succeedsWithin(Duration.ofSeconds(10));
        }
    }

    @Test
    void the_bell_rings_again_after_its_connection_was_cut() {
        try (var bell = new Bell(desk.database().source(), Bell.HANDOVER)) {
            bell.await(Duration.ofSeconds(1));
            desk.database().db()
                    .sql("select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %' and datname = current_database()")
                    .query(Boolean.class)
                    .list();
            assertThatThrownBy(() -> bell.await(Duration.ofMinutes(1)))
                    .isInstanceOf(DataAccessResourceFailureException.class);
            bell.await(Duration.ofSeconds(1));
            CompletableFuture<Void> rang = CompletableFuture.runAsync(() -> bell.await(Duration.ofMinutes(1)));
            desk.sends(desk.created("T-1", now.toString()));
            assertThat(rang).succeedsWithin(PATIENCE);
        }
    }

    @Test
    void other_time_zone_data_hands_every_open_ticket_over_once() {
        desk.sends(desk.created("T-open", "2026-03-02T10:00:00Z"), desk.created("T-solved", "2026-03-02T10:00:00Z"));
        desk.sends(desk.changed("T-solved", "2026-03-02T10:30:00Z", "solved"));
        desk.advances("T-open", "2026-03-02T10:31:00Z");
        desk.advances("T-solved", "2026-03-02T10:31:00Z");
        claim(Handover.Kind.ALL, HandoversTest::done);
        desk.database().zones().compare("2026a");
        assertThat(desk.count("handover")).isZero();
        desk.database().zones().compare("2026b");
        desk.database().zones().compare("2026b");
        assertThat(claim(Handover.Kind.ALL, HandoversTest::done))
                .extracting(one -> one.ticket().ticket())
                .containsExactly("T-open");
    }
}
