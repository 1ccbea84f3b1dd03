package io.dueline.api;

import io.dueline.store.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to the API as a client does; whatever it answers is as described. The database is empty before each test. */
@SpringBootTest(classes = ApiOnly.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"dueline.roles=api",
        "spring.temporal.connection.target=127.0.0.1:1", "dueline.report.timeout=10s",
        "dueline.outgoing.allow=127.0.0.1"})
abstract class ApiTest {
    static final JsonMapper JSON = new JsonMapper();
    private static final Database DATABASE = Database.fresh();

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    JdbcClient database;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", DATABASE.source()::getJdbcUrl);
        properties.add("spring.datasource.hikari.connection-init-sql", DATABASE.source()::getConnectionInitSql);
    }

    @BeforeEach
    void emptyTheDatabase() {
        String tables = database.sql("select string_agg(tablename, ', ') from pg_tables where schemaname = 'public'"
                + " and tablename <> 'flyway_schema_history'")
                .query(String.class)
                .single();
        database.sql("truncate " + tables).update();
    }

    int port() {
        return port;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            Described.check(answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String path) {
        return send(request(path));
    }

    JsonNode getJson(String path) {
        return JSON.readTree(get(path).body());
    }

    HttpResponse<String> post(String path, String contentType, String body) {
        return send("POST", path, contentType, BodyPublishers.ofString(body));
    }

    HttpResponse<String> send(String method, String path, String contentType, BodyPublisher body) {
        return send(request(path).header("Content-Type", contentType).method(method, body));
    }

    /** A policy whose one calendar, {@code office}, is always open. */
    void savePolicy() {
        var answer = send("PUT", "/api/v1/policy", "application/yaml", BodyPublishers.ofString("""
                calendars: [{id: office, timeZone: UTC, hours: 24x7}]
                levels: [{id: standard, name: Standard, calendar: office, targets: [{metric: first-reply, within: 1h}]}]
                rules: [{id: all, when: {}, then: {level: standard}}]
                """));
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.body());
        }
    }

    static String hoursAgo(int hours) {
        return Instant.now().truncatedTo(ChronoUnit.MICROS).minusSeconds(hours * 3600L).toString();
    }
}
