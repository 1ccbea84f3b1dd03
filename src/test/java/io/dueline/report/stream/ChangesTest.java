package io.dueline.report.stream;

import static io.dueline.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.store.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Numbers are drawn before their transactions commit; whoever follows the numbers misses nothing all the same. */
class ChangesTest {
    private static final ChangeFilter ALL = new ChangeFilter("default", Set.of(), Map.of());

    private final Database database = Database.fresh();
    private final Changes changes = new Changes(
            new ChangeLog(database.db()), database.clockChanges(),
            new StreamSettings(Duration.ofHours(1), Duration.ofSeconds(15)));

    @BeforeEach
    void begin() {
        await("the beginning").until(() -> {
            changes.tellNews();
            return !changes.areFollowed();
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** A transaction that takes its time; like an advance, it has begun to write before it draws a number. */
    private final class Writer implements AutoCloseable {
        private final Connection connection = database.source().getConnection();

        Writer() throws SQLException {
            connection.setAutoCommit(false);
        }

        void begins() throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("select pg_current_xact_id()");
            }
        }

        Writer writes(String ticket) throws SQLException {
            begins();
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into clock_change (tenant, changed_at, kind, ticket, metric, cycle, state, level, started_at)
                    values ('default', now(), 'started', ?, 'first-reply', 1, 'running', 'standard', now())""")) {
                insert.setString(1, ticket);
                insert.executeUpdate();
            }
            return this;
        }

        void commits() throws SQLException {
            connection.commit();
        }

        void changesItsMind() throws SQLException {
            connection.rollback();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    private void tellsNothing(Follower follower) throws InterruptedException {
        changes.tellNews();
        changes.tellNews();
        assertThat(follower.next(Duration.ZERO)).isNull();
    }

    /** Numbers of transactions are the whole server's: one of another database's may be waited for as well. */
    private void tells(Follower follower, String... tickets) {
        List<String> told = new ArrayList<>();
        await(String.join(", ", tickets)).until(() -> {
            changes.tellNews();
            for (ClockChange next = follower.next(Duration.ZERO); next != null; next = follower.next(Duration.ZERO)) {
                told.add(next.ticket());
            }
            return told.size() >= tickets.length;
        });
        assertThat(told).containsExactly(tickets);
    }

    @Test
    void what_commits_late_is_told_in_its_place() throws Exception {
        try (Follower follower = changes.follow(ALL); var slow = new Writer(); var quick = new Writer()) {
            slow.writes("T-1");
            quick.writes("T-2").commits();
            tellsNothing(follower);

            slow.commits();
            tells(follower, "T-1", "T-2");
        }
    }

    @Test
    void who_has_begun_later_and_commits_later_is_waited_for_too() throws Exception {
        try (Follower follower = changes.follow(ALL); var quick = new Writer(); var slow = new Writer()) {
            quick.begins();
            slow.writes("T-1");
            quick.writes("T-2").commits();
            tellsNothing(follower);
            tellsNothing(follower);

            slow.commits();
            tells(follower, "T-1", "T-2");
        }
    }

    @Test
    void what_is_taken_back_holds_up_nobody() throws Exception {
        try (Follower follower = changes.follow(ALL); var slow = new Writer(); var quick = new Writer()) {
            slow.writes("T-1");
            quick.writes("T-2").commits();
            tellsNothing(follower);

            slow.changesItsMind();
            tells(follower, "T-2");
        }
    }

    @Test
    void who_began_after_the_gap_was_seen_is_not_waited_for() throws Exception {
        try (Follower follower = changes.follow(ALL);
                var slow = new Writer();
                var quick = new Writer();
                var later = new Writer()) {
            slow.writes("T-1");
            quick.writes("T-2").commits();
            tellsNothing(follower);
            later.writes("T-3");
            slow.changesItsMind();

            tells(follower, "T-2");
            later.commits();
            tells(follower, "T-3");
        }
    }

    @Test
    void whoever_comes_back_finds_what_committed_meanwhile() throws Exception {
        try (var slow = new Writer(); var quick = new Writer()) {
            slow.writes("T-1");
            quick.writes("T-2").commits();
            changes.tellNews();
            long known = changes.position();
            slow.commits();
            await("both").until(() -> {
                changes.tellNews();
                return changes.position() == last();
            });

            assertThat(changes.told(ALL, known, changes.position()).changes())
                    .extracting(ClockChange::ticket).containsExactly("T-1", "T-2");
        }
    }

    @Test
    void all_that_is_ever_committed_is_told_once_and_in_order() throws Exception {
        List<Callable<Void>> writers = new ArrayList<>();
        for (int seed = 0; seed < 6; seed++) {
            var random = new Random(seed);
            writers.add(() -> writesAtRandom(random));
        }
        List<Long> told = new ArrayList<>();
        try (Follower follower = changes.follow(ALL); var desks = Executors.newFixedThreadPool(6)) {
            List<Future<Void>> all = writers.stream().map(desks::submit).toList();
            while (!all.stream().allMatch(Future::isDone)) {
                changes.tellNews();
                hear(follower, told);
            }
            for (Future<Void> one : all) {
                one.get();
            }
            await("the last").until(() -> {
                changes.tellNews();
                hear(follower, told);
                return changes.position() == last();
            });
        }

        assertThat(told).hasSizeGreaterThan(300).isEqualTo(
                database.db().sql("select seq from clock_change order by seq").query(Long.class).list());
    }

    private long last() {
        return database.db().sql("select max(seq) from clock_change").query(Long.class).single();
    }

    private static void hear(Follower follower, List<Long> told) throws InterruptedException {
        for (ClockChange next = follower.next(Duration.ZERO); next != null; next = follower.next(Duration.ZERO)) {
            told.add(next.seq());
        }
    }

    private Void writesAtRandom(Random random) throws SQLException {
        try (var writer = new Writer()) {
            for (int i = 0; i < 100; i++) {
                for (int many = 1 + random.nextInt(3); many > 0; many--) {
                    writer.writes("T-" + i);
                }
                if (random.nextInt(5) == 0) {
                    writer.changesItsMind();
                } else {
                    writer.commits();
                }
            }
        }
        return null;
    }
}
