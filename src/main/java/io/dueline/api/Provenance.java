package io.dueline.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriUtils;

/** Where a request comes from, as far as a browser tells; what tells nothing is no browser. */
record Provenance(HttpServletRequest request) {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> OWN = Set.of("same-origin", "none");
    /** Help desks ask for it with GET, and it reserves what it answers. */
    private static final String TAKING = "/api/v1/queue/next";
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|\\[[0-9A-Fa-f:.%]+]");

    boolean isAsking() {
        return READING.contains(request.getMethod()) && !path().startsWith(TAKING);
    }

    /** As it is understood: without parameters, decoded. */
    private String path() {
        return UriUtils.decode(request.getRequestURI().replaceAll(";[^/]*", ""), StandardCharsets.UTF_8);
    }

    /** Newer browsers say it in {@code Sec-Fetch-Site}, older ones in {@code Origin}. */
    boolean isOwnPage() {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return site != null ? OWN.contains(site) : origin == null || isHere(origin);
    }

    private boolean isHere(String origin) {
        try {
            return host().equalsIgnoreCase(new URI(origin).getRawAuthority());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /**
     * Whether the name that was asked for is one of this machine's own, an address, or {@code known}. A page can have its
     * own name point at this machine, and then it is no foreign one to a browser; but its name remains.
     */
    boolean isOwnName(String known) {
        String name = name(host());
        return name.isEmpty()
                || NUMBERS.matcher(name).matches()
                || name.equals("localhost")
                || name.endsWith(".localhost")
                || name.equals(known.toLowerCase(Locale.ROOT));
    }

    /** Whether only this machine can have sent it, as its browser can. */
    boolean isLocal() {
        return InetAddress.ofLiteral(request.getLocalAddr()).isLoopbackAddress();
    }

    private String host() {
        @Nullable
        String host = request.getHeader(HttpHeaders.HOST);
        return host == null ? "" : host;
    }

    private static String name(String host) {
        return host.replaceFirst(":[0-9]*$", "").toLowerCase(Locale.ROOT);
    }
}
