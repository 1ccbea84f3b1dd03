package io.dueline.api;

import io.dueline.calendar.BusinessCalendar;
import io.dueline.holiday.HolidaySources;
import io.dueline.policy.Allowance;
import io.dueline.policy.Policy;
import io.dueline.policy.reader.PolicyReader;
import io.dueline.store.Caller;
import io.dueline.store.PolicyRevisions;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Open time as a question of its own. */
@RestController
@RequestMapping(path = "/api/v1/calendars", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
class CalendarController {
    private static final int LARGEST = 1 << 20;
    private static final Duration LONGEST = Duration.ofDays(BusinessCalendar.SEARCH_YEARS * 366L);

    private final PolicyRevisions revisions;
    private final HolidaySources holidays;

    CalendarController(PolicyRevisions revisions, HolidaySources holidays) {
        this.revisions = revisions;
        this.holidays = holidays;
    }

    @PostMapping("/add")
    Map<String, Instant> add(Caller caller, InputStream body) throws IOException {
        Members asked = Body.members(body, LARGEST);
        BusinessCalendar calendar = calendar(caller, asked);
        Instant start = asked.instant("start", asked.required("start"));
        Allowance duration = asked.text("duration", asked.required("duration"), CalendarController::allowance);
        asked.refuseFaults(Problem.CALENDAR_REJECTED);
        return Map.of("end", duration.due(start, calendar));
    }

    @PostMapping("/between")
    Map<String, Duration> between(Caller caller, InputStream body) throws IOException {
        Members asked = Body.members(body, LARGEST);
        BusinessCalendar calendar = calendar(caller, asked);
        Instant start = asked.instant("start", asked.required("start"));
        Instant end = asked.instant("end", asked.required("end"));
        asked.refuseFaults(Problem.CALENDAR_REJECTED);
        return Map.of("duration", calendar.between(start, end));
    }

    private @Nullable BusinessCalendar calendar(Caller caller, Members asked) {
        Object calendar = asked.required("calendar");
        return switch (calendar) {
            case null -> null;
            case String id -> known(caller, id, asked);
            default -> asked.part(() -> PolicyReader.calendar(calendar, "calendar",
                    holidays.of(caller.tenant(), Instant.now())));
        };
    }

    private @Nullable BusinessCalendar known(Caller caller, String id, Members asked) {
        var calendars = revisions.newestPolicy(caller.tenant()).orElse(Policy.NONE).calendars();
        String there = calendars.isEmpty()
                ? "it has none"
                : "it has " + String.join(", ", new TreeSet<>(calendars.keySet()));
        BusinessCalendar calendar = calendars.get(id);
        return calendar != null
                ? calendar
                : asked.fault("calendar", id, "is no calendar of the newest policy; " + there);
    }

    private static Allowance allowance(String text) {
        Allowance allowance = Allowance.parse(text);
        if (allowance instanceof Allowance.OpenTime time && time.duration().abs().compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("must be within " + BusinessCalendar.SEARCH_YEARS + " years");
        }
        return allowance;
    }
}
