package io.dueline.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** A page may load and run what this server sends, and nothing else; nothing written into a page runs. */
final class PageHeaders implements HandlerInterceptor {
    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'",
            "connect-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'");

    /** An address with a hash or a version in it: what it names never changes. */
    private static final Pattern LASTING = Pattern.compile("^/console/.*-[0-9a-f]{32}\\.|^/webjars/[^/]+/[0-9]");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        boolean forever = !(handler instanceof HandlerMethod) && LASTING.matcher(request.getRequestURI()).find();
        response.setHeader(HttpHeaders.CACHE_CONTROL, forever ? "max-age=31536000, public, immutable" : "no-store");
        return true;
    }
}
