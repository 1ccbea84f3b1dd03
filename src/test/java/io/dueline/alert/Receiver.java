package io.dueline.alert;

import static io.dueline.Patience.PATIENCE;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Somebody's real web server that is told things, and answers as the test says. */
public final class Receiver implements AutoCloseable {

    /** A call as it arrived. */
    public record Call(HttpHeaders headers, String body) {
        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    private record Reply(int status, Map<String, String> headers) {}

    private static final Reply NOTHING_TO_SAY = new Reply(204, Map.of());

    final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final HttpServer server;
    private volatile @Nullable CountDownLatch silence;
    private volatile @Nullable Duration drip;

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    public List<Call> calls() {
        return calls;
    }

    /** What it answers to the next call; to the others it says 204. */
    Receiver answers(int status, String... headers) {
        replies.add(new Reply(status, headers.length == 0 ? Map.of() : Map.of(headers[0], headers[1])));
        return this;
    }

    /** From now on it takes calls and says nothing. */
    void fallsSilent() {
        silence = over;
    }

    /** From now on it takes calls and answers none before it speaks again. */
    void holdsItsTongue() {
        silence = new CountDownLatch(1);
    }

    void speaksAgain() {
        silence.countDown();
        silence = null;
    }

    /** From now on it fails and never stops telling why, a line each time. */
    void failsWithoutEnd(Duration betweenLines) {
        drip = betweenLines;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.add(new Call(HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true), body));
        if (silence != null) {
            isOver(silence, PATIENCE);
        }
        if (drip != null) {
            talk(exchange, drip);
        }
        Reply reply = Objects.requireNonNullElse(replies.poll(), NOTHING_TO_SAY);
        reply.headers().forEach(exchange.getResponseHeaders()::add);
        exchange.sendResponseHeaders(reply.status(), -1);
        exchange.close();
    }

    /** Until the other side hangs up. */
    private void talk(HttpExchange exchange, Duration betweenLines) throws IOException {
        exchange.sendResponseHeaders(500, 0);
        do {
            exchange.getResponseBody().write("and then, and then\n".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        } while (!isOver(over, betweenLines));
    }

    private static boolean isOver(CountDownLatch silence, Duration wait) {
        try {
            return silence.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
    }
}
