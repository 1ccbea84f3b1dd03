package io.dueline.console;

import static io.dueline.Patience.PATIENCE;

import io.dueline.store.Database;
import io.dueline.store.Tickets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A console with a small help desk in it, {@link Desk}, started once for all tests. Temporal is away, so that a test that
 * adds an event has it carried through by {@link #advance}.
 */
@SpringBootTest(classes = ConsoleAndApi.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
        "dueline.roles=api", "spring.temporal.connection.target=127.0.0.1:1",
        "dueline.temporal.ui-url=http://127.0.0.1:8233"})
abstract class ConsoleTest {
    private static final Database DATABASE = Database.fresh();
    private static boolean furnished;

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Tickets tickets;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", DATABASE.source()::getJdbcUrl);
        properties.add("spring.datasource.hikari.connection-init-sql", DATABASE.source()::getConnectionInitSql);
    }

    @BeforeAll
    static void oneDeskForAll(@Autowired Tickets tickets, @LocalServerPort int port) {
        if (!furnished) {
            Desk.furnish(port, tickets);
            furnished = true;
        }
    }

    void advance(String ticket) {
        Desk.advance(tickets, ticket);
    }

    /** What no door of the service would let in. */
    void happensInTheDatabase(String sql) {
        DATABASE.db().sql(sql).update();
    }

    /** A mail that the given address didn't take, however often it was tried. */
    void mailIsGivenUp(String address) {
        happensInTheDatabase(
                """
                        insert into delivery (id, tenant, ticket, kind, recipient, channel, address, lane, state, reason, content,
                            created_at, attempts, ended_at)
                        values ('msg-%1$s', 'default', 'T-0998', 'breach', '%1$s', 'email', '%1$s', 'default/email/%1$s', 'dead',
                            'mailbox full', '{}', now(), 10, now())"""
                        .formatted(address));
    }

    /** A mail that nothing can be done with for the reason given. */
    void mailWaits(String reason) {
        happensInTheDatabase(
                """
                        insert into delivery (id, tenant, ticket, kind, recipient, channel, address, lane, state, reason, content,
                            created_at, next_at)
                        values ('msg-waits', 'default', 'T-0998', 'breach', 'lead@example.com', 'email', 'lead@example.com',
                            'default/email/lead@example.com', 'pending', '%s', '{}', now(), now() + interval '1 day')
                        on conflict do nothing"""
                        .formatted(reason));
    }

    Visit visit(Visit.Manner manner) {
        return new Visit(port, manner);
    }

    Visit visit() {
        return visit(Visit.Manner.LIGHT);
    }

    int port() {
        return port;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(PATIENCE);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String path) {
        return send(request(path).header("Accept", "text/html"));
    }

    HttpResponse<String> post(String path, String form, String... headers) {
        var request = request(path).header("Content-Type", "application/x-www-form-urlencoded");
        return send((headers.length == 0 ? request : request.headers(headers)).POST(BodyPublishers.ofString(form)));
    }
}
