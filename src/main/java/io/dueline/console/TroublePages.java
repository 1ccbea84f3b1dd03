package io.dueline.console;

import io.dueline.store.Caller;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.WebUtils;

/**
 * The one place where the console's errors become pages; it also answers whoever looks for a page that isn't there. Where
 * part of an answer has been sent the error is left to the server, which cuts the connection.
 */
final class TroublePages implements HandlerExceptionResolver {
    private static final Logger LOG = LoggerFactory.getLogger(TroublePages.class);
    private static final Caller NOBODY = new Caller("default", "");

    private final Surroundings surroundings;

    TroublePages(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        return isOurs(request, handler) && !response.isCommitted() ? page(request, response, failure) : null;
    }

    private ModelAndView page(HttpServletRequest request, HttpServletResponse response, Exception failure) {
        Trouble trouble = Trouble.of(failure);
        if (trouble.status().is5xxServerError()) {
            LOG.error("A page failed: {}", request.getRequestURI(), failure);
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var page = new ModelAndView(
                "console/trouble",
                Map.of("trouble", trouble, "shell", surroundings.remembered(NOBODY, theme(request))));
        page.setStatus(HttpStatus.valueOf(trouble.status().value()));
        return page;
    }

    private static @Nullable String theme(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, Surroundings.THEME);
        return cookie == null ? null : cookie.getValue();
    }

    private static boolean isOurs(HttpServletRequest request, @Nullable Object handler) {
        if (handler instanceof HandlerMethod method) {
            return method.getBeanType().getPackageName().startsWith(TroublePages.class.getPackageName());
        }
        return HttpMethod.GET.matches(request.getMethod())
                && !request.getRequestURI().startsWith("/api/")
                && String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE);
    }
}
