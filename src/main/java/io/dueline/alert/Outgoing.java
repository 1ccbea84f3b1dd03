package io.dueline.alert;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Calls out: to vetted addresses only, without following redirects, and never for longer than 15 seconds. */
@Component
class Outgoing implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final int READ_OF_AN_ANSWER = 1_000;

    private final Duration deadline;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("outgoing-deadlines").daemon().factory());

    @Autowired
    Outgoing(Vetting vetting) {
        this(vetting, LONGEST);
    }

    /** @param deadline how long a call may take, from looking up the address to the last byte that is read */
    Outgoing(Vetting vetting, Duration deadline) {
        this.deadline = deadline;
        var timeout = Timeout.of(deadline);
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new Vetted(vetting))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout)
                        .setSocketTimeout(timeout)
                        .build())
                .setMaxConnTotal(64)
                .setMaxConnPerRoute(8)
                .build();
        client = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout)
                        .setConnectionRequestTimeout(timeout)
                        .setRedirectsEnabled(false)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("Dueline")
                .build();
    }

    /** What is looked up is what is connected to. */
    private record Vetted(Vetting vetting) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return vetting.resolve(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    /** @param beginning of the body */
    record Answer(int status, @Nullable String retryAfter, String beginning) {}

    Answer post(String url, Map<String, String> headers, String json) throws IOException {
        var request = new HttpPost(url);
        headers.forEach(request::setHeader);
        request.setEntity(new StringEntity(json, ContentType.APPLICATION_JSON));
        ScheduledFuture<?> hangUp = deadlines.schedule(request::cancel, deadline.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return answer(client.executeOpen(host(request), request, null));
        } catch (IOException e) {
            boolean late = e instanceof SocketTimeoutException || request.isCancelled();
            throw late ? new IOException("no answer within " + deadline.toSeconds() + " s", e) : e;
        } finally {
            hangUp.cancel(false);
            // Closing the answer would read it to its end, which may never come.
            request.cancel();
        }
    }

    private static HttpHost host(HttpPost request) throws IOException {
        try {
            return RoutingSupport.determineHost(request);
        } catch (HttpException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Answer answer(ClassicHttpResponse response) throws IOException {
        Header retryAfter = response.getFirstHeader("Retry-After");
        return new Answer(
                response.getCode(),
                retryAfter == null ? null : retryAfter.getValue(),
                beginning(response.getEntity()));
    }

    /** Whoever answers without end is not listened to until then. */
    private static String beginning(@Nullable HttpEntity body) throws IOException {
        if (body == null) {
            return "";
        }
        InputStream in = body.getContent();
        return in == null ? "" : new String(in.readNBytes(READ_OF_AN_ANSWER), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }
}
