package io.dueline.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the pages of other sites from acting through somebody's browser, on the console and the API alike: nobody logs in
 * here, so that whatever reaches this service may do everything. There are no cookies that such a page could use and no
 * tokens that it would lack; it is told by where a browser says that a request comes from.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ForeignPages extends OncePerRequestFilter {
    private final String known;
    private final JsonMapper json;

    /** @param url of this service, as its users reach it */
    ForeignPages(@Value("${dueline.url:http://localhost:8080}") String url, JsonMapper json) {
        this.known = String.valueOf(URI.create(url).getHost());
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var from = new Provenance(request);
        if (from.isLocal() && !from.isOwnName(known)) {
            refuse(response, Problem.FOREIGN_NAME,
                    "It answers to localhost, to addresses, and to the host in dueline.url, " + known + ".");
        } else if (!from.isAsking() && !from.isOwnPage()) {
            refuse(response, Problem.FOREIGN_PAGE,
                    "Only pages of this service may change something through a browser.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private void refuse(HttpServletResponse response, Problem problem, String detail) throws IOException {
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem.detail(detail)));
    }
}
