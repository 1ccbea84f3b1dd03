package io.dueline.console.queue;

import io.dueline.console.Address;
import io.dueline.report.QueueClock;
import io.dueline.report.ToSolve;
import io.dueline.store.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** The forms of the page Now: take the next ticket, save a view, forget one. */
@Controller
class ToSolveForm {
    static final String COOKIE = "agent";
    private static final Duration YEAR = Duration.ofDays(365);

    private final ToSolve toSolve;

    ToSolveForm(ToSolve toSolve) {
        this.toSolve = toSolve;
    }

    /** Who somebody said to be the last time. */
    static @Nullable String agent(@Nullable String cookie) {
        return cookie == null ? null : SavedViews.decoded(cookie);
    }

    @PostMapping("/queue/next")
    String take(
            Caller caller,
            @RequestParam String agent,
            @RequestParam(required = false) @Nullable List<String> department,
            HttpServletResponse response) {
        if (agent.isBlank()) {
            return "redirect:" + Address.of("/").with("notice", "who");
        }
        keep(response, COOKIE, SavedViews.encoded(agent.strip()));
        Set<String> departments = department == null ? Set.of() : Set.copyOf(department);
        Optional<QueueClock> found = toSolve.next(
                new ToSolve.Asked(caller.tenant(), agent.strip(), departments, Set.of()));
        return found.map(clock -> "redirect:/tickets/" + UriUtils.encodePathSegment(clock.ticket(), "UTF-8"))
                .orElse("redirect:" + Address.of("/").with("notice", "nothing"));
    }

    @PostMapping("/views")
    String save(
            @RequestParam String name,
            @RequestParam(defaultValue = "") String question,
            @CookieValue(name = SavedViews.COOKIE, required = false) @Nullable String views,
            HttpServletResponse response) {
        if (!name.isBlank()) {
            keep(response, SavedViews.COOKIE, SavedViews.read(views).with(name, question).cookie());
        }
        return "redirect:" + new SavedViews.View("", question).path();
    }

    @PostMapping("/views/forget")
    String forget(
            @RequestParam String name,
            @CookieValue(name = SavedViews.COOKIE, required = false) @Nullable String views,
            HttpServletResponse response) {
        keep(response, SavedViews.COOKIE, SavedViews.read(views).without(name).cookie());
        return "redirect:/";
    }

    private static void keep(HttpServletResponse response, String name, String value) {
        ResponseCookie cookie = ResponseCookie.from(name, value).path("/").maxAge(YEAR).httpOnly(true).sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
