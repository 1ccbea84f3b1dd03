package io.dueline.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses bodies that are encoded in a way that {@link InflatingFilter} doesn't undo. */
final class ContentEncodings implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            response.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
            throw new Refusal(
                    Problem.UNSUPPORTED_MEDIA_TYPE, "A body may be encoded with gzip or not at all, not " + encoding);
        }
        return true;
    }
}
