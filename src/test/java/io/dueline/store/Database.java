package io.dueline.store;

import static io.dueline.Patience.PATIENCE;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database of its own on a real PostgreSQL that the tests of a JVM share, and the store on it. */
public final class Database implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String name;
    private final HikariDataSource source;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final JdbcClient db;
    private final PolicyRevisions policies;
    private final EventLog log;
    private final Function<Duration, Tickets> ticketsWithin;
    private final Tickets tickets;
    private final TicketBook book;
    private final Pardon pardon;
    private final Reapplications reapplications;
    private final Reapplying reapplying;
    private final PolicyPreview preview;
    private final TransactionTemplate transaction;
    private final Handovers handovers;
    private final TimeZoneData zones;

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        /** Migrated once; every test's database is a copy of it. */
        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setPGStartupWait(PATIENCE)
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .start();
                JdbcClient.create(postgres.getPostgresDatabase()).sql("create database pattern").update();
                Flyway.configure()
                        .dataSource(postgres.getDatabase("postgres", "pattern"))
                        .load()
                        .migrate();
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Lets nobody in any more, and whoever is in out. */
    public void goAway() {
        doors(false);
        JdbcClient.create(Server.POSTGRES.getPostgresDatabase())
                .sql("select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    public void comeBack() {
        doors(true);
    }

    private void doors(boolean open) {
        JdbcClient.create(Server.POSTGRES.getPostgresDatabase())
                .sql("alter database " + name + " with allow_connections " + open)
                .update();
    }

    private Database() {
        name = "dueline_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
        JdbcClient.create(Server.POSTGRES.getPostgresDatabase()).sql("create database " + name + " template pattern")
                .update();
        source = source(name);
        db = JdbcClient.create(source);
        var manager = new DataSourceTransactionManager(source);
        transaction = new TransactionTemplate(manager);
        policies = new PolicyRevisions(db, transaction);
        var events = new EventRows(db);
        log = new EventLog(db, transaction, events);
        var rows = new TicketRows(db);
        var clocks = new ClockRows(db);
        var amendments = new Amendments(db);
        var merges = new Merges(db);
        var turns = new Turns(events, merges, clocks, policies);
        var batch = new Batch(db, turns, policies, merges, new Figures(meters));
        handovers = new Handovers(db, transaction);
        reapplications = new Reapplications(db, policies);
        reapplying = new Reapplying(
                transaction, reapplications, rows, new OpenTickets(db), new OwnEvents(db), batch, handovers);
        preview = new PolicyPreview(new OpenTickets(db), turns, policies, rows);
        pardon = new Pardon(batch, rows, new OwnEvents(db), handovers, transaction);
        tickets = new Tickets(batch, rows, manager);
        ticketsWithin = patience -> new Tickets(batch, rows, manager, patience);
        zones = new TimeZoneData(db, transaction, handovers);
        book = new TicketBook(db, rows, batch, amendments, policies);
    }

    /** A fresh, empty database; a hidden time zone shows itself, as its sessions live in Los Angeles. */
    public static Database fresh() {
        return new Database();
    }

    private static HikariDataSource source(String name) {
        var config = new HikariConfig();
        config.setJdbcUrl(Server.POSTGRES.getJdbcUrl("postgres", name));
        config.setConnectionInitSql("set time zone 'America/Los_Angeles'");
        config.setMaximumPoolSize(10);
        return new HikariDataSource(config);
    }

    public HikariDataSource source() {
        return source;
    }

    public JdbcClient db() {
        return db;
    }

    public SimpleMeterRegistry meters() {
        return meters;
    }

    public PolicyRevisions policies() {
        return policies;
    }

    public EventLog log() {
        return log;
    }

    public Tickets tickets() {
        return tickets;
    }

    /** Who advances a ticket gives it up after that. */
    Tickets ticketsWithin(Duration patience) {
        return ticketsWithin.apply(patience);
    }

    public Reapplications reapplications() {
        return reapplications;
    }

    public ClockChanges clockChanges() {
        return new ClockChanges(db, transaction);
    }

    public Reapplying reapplying() {
        return reapplying;
    }

    public PolicyPreview preview() {
        return preview;
    }

    public Pardon pardon() {
        return pardon;
    }

    public TicketBook book() {
        return book;
    }

    void transaction(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    public Handovers handovers() {
        return handovers;
    }

    TimeZoneData zones() {
        return zones;
    }

    @Override
    public void close() {
        source.close();
    }
}
