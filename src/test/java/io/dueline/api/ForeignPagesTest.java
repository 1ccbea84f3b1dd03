package io.dueline.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/** What a page elsewhere, open in the browser of somebody who runs Dueline on the same machine, can't do. */
class ForeignPagesTest {
    private final ForeignPages door = new ForeignPages("https://sla.example.com", new JsonMapper());

    private static MockHttpServletRequest request(String method, String path) {
        var request = new MockHttpServletRequest(method, path);
        request.addHeader("Host", "127.0.0.1:8080");
        return request;
    }

    private int status(MockHttpServletRequest request) throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        door.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            POST,   /api/v1/events,       Sec-Fetch-Site, cross-site,               403
            POST,   /api/v1/events,       Sec-Fetch-Site, same-site,                403
            POST,   /api/v1/events,       Sec-Fetch-Site, same-origin,              200
            POST,   /api/v1/events,       Sec-Fetch-Site, none,                     200
            POST,   /api/v1/events,       User-Agent,     curl,                     200
            PUT,    /api/v1/policy,       Origin,         http://evil.example,      403
            DELETE, /api/v1/queue/next,   Origin,         null,                     403
            POST,   /views,               Origin,         http://evil.example:8080, 403
            POST,   /views,               Origin,         http:// no address,       403
            POST,   /views,               Origin,         http://127.0.0.1:8080,    200
            GET,    /api/v1/queue/next,   Sec-Fetch-Site, cross-site,               403
            GET,    /api/v1;a=b/queue/n%65xt, Sec-Fetch-Site, cross-site,           403
            GET,    /tickets/T-1042,      Sec-Fetch-Site, cross-site,               200
            """)
    void another_site_may_lead_here_but_change_nothing(
            String method, String path, String header, String value, int status) throws ServletException, IOException {
        var request = request(method, path);
        request.addHeader(header, value);

        assertThat(status(request)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            evil.example,          421
            evil.example:8080,     421
            localhost.evil.example, 421
            127.0.0.1.evil.example, 421
            127.0.0.1:8080,        200
            [::1]:8080,            200
            localhost:8080,        200
            LocalHost,             200
            dueline.localhost,     200
            sla.example.com,       200
            """)
    void a_site_that_has_its_name_point_at_this_machine_reads_nothing_either(String host, int status)
            throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", "/api/v1/tickets");
        request.addHeader("Host", host);

        assertThat(status(request)).isEqualTo(status);
    }

    @Test
    void a_service_that_others_reach_too_answers_to_any_name() throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", "/api/v1/tickets");
        request.addHeader("Host", "dueline.internal");
        request.setLocalAddr("10.1.2.3");

        assertThat(status(request)).isEqualTo(200);
    }
}
