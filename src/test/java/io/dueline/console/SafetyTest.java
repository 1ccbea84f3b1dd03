package io.dueline.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SafetyTest extends ConsoleTest {
    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/(?:console|webjars)/[^\"]+)\"");

    @Test
    void a_page_runs_nothing_that_is_written_into_it() {
        var page = get("/tickets");

        assertThat(page.headers().firstValue("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
                .doesNotContain("unsafe"));
        assertThat(page.body()).doesNotContain("style=\"").doesNotContainPattern("<script(?![^>]* src=)");
    }

    @Test
    void assets_are_kept_for_a_year_under_an_address_of_their_content() {
        Matcher assets = ASSET.matcher(get("/tickets").body());

        for (int found = 0; found < 9; found++) {
            assertThat(assets.find()).isTrue();
            var asset = send(request(assets.group(1)));
            assertThat(assets.group(1)).containsPattern("-[0-9a-f]{32}\\.|/2\\.0\\.10/");
            assertThat(asset.statusCode()).isEqualTo(200);
            assertThat(asset.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
        }
        assertThat(get("/tickets").headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void a_form_that_another_site_sends_is_refused() {
        var refused = post("/views", "name=Mine&question=", "Sec-Fetch-Site", "cross-site");
        var taken = post("/views", "name=Mine&question=", "Sec-Fetch-Site", "same-origin");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(taken.headers().firstValue("Set-Cookie")).isPresent();
    }

    @Test
    void no_other_site_may_put_a_page_into_a_frame_or_learn_where_it_led() {
        var headers = get("/tickets/T-1042").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).contains("frame-ancestors 'none'");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void an_address_without_a_page_is_answered_with_one() {
        var answer = get("/nowhere");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is no page at this address.").contains("<nav");
        assertThat(get("/api/v1/nowhere").headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void the_shell_says_which_part_does_not_answer() {
        assertThat(get("/parts/health").body()).contains("Temporal").contains("answer").doesNotContain("The database");
    }
}
