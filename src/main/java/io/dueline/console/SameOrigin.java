package io.dueline.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a form that another site sends in a visitor's name. Browsers say where a request comes from in {@code
 * Sec-Fetch-Site}, older ones in {@code Origin}; what says neither is no browser.
 */
final class SameOrigin implements HandlerInterceptor {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!READING.contains(request.getMethod()) && !isOwn(request)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Another site sent this form.");
        }
        return true;
    }

    private static boolean isOwn(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null ? OWN.contains(site) : isHost(request.getHeader(HttpHeaders.ORIGIN), request);
    }

    private static boolean isHost(@Nullable String origin, HttpServletRequest request) {
        return origin == null || authority(origin).equals(request.getHeader(HttpHeaders.HOST));
    }

    private static String authority(String origin) {
        return origin.equals("null") ? "" : String.valueOf(URI.create(origin).getRawAuthority());
    }
}
