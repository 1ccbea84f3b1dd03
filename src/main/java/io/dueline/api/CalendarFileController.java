package io.dueline.api;

import io.dueline.holiday.FoundDays;
import io.dueline.holiday.HolidaySources;
import io.dueline.policy.Words;
import io.dueline.store.Caller;
import io.dueline.store.CalendarUploads;
import io.dueline.store.ResolvedHolidays;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** iCalendar files with the days that a team is closed, for calendars that name them. */
@RestController
@RequestMapping("/api/v1/calendars/{id}/ics")
class CalendarFileController {
    private static final int LARGEST = 1 << 20;

    private final CalendarUploads uploads;
    private final HolidaySources holidays;

    CalendarFileController(CalendarUploads uploads, HolidaySources holidays) {
        this.uploads = uploads;
        this.holidays = holidays;
    }

    @PutMapping(consumes = "text/calendar", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Uploaded> upload(Caller caller, @PathVariable String id, InputStream body) throws IOException {
        if (!id.matches(Words.ID)) {
            throw new Refusal(Problem.CALENDAR_FILE_REJECTED,
                    "The id must have 1 to 100 letters, digits and . _ -, which " + id + " has not.");
        }
        String file = Body.text(body, LARGEST);
        FoundDays found = holidays.read(file, Instant.now());
        CalendarUploads.Upload upload = uploads.add(caller, id, file, found.days());
        URI place = URI.create("/api/v1/calendars/" + id + "/ics/" + upload.upload());
        return ResponseEntity.created(place)
                .body(new Uploaded(id, upload.upload(), upload.uploadedAt(), upload.uploadedBy(),
                        ResolvedHolidays.tree(found.days()),
                        found.leftOut()));
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Uploads list(Caller caller, @PathVariable String id) {
        List<CalendarUploads.Upload> found = uploads.list(caller.tenant(), id);
        if (found.isEmpty()) {
            throw unknown(id);
        }
        return new Uploads(found);
    }

    @GetMapping(path = "/{upload}", produces = "text/calendar;charset=UTF-8")
    String file(Caller caller, @PathVariable String id, @PathVariable String upload) {
        int number = upload.matches("\\d{1,9}") ? Integer.parseInt(upload) : 0;
        return uploads.file(caller.tenant(), id, number).orElseThrow(() -> unknown(id + ", upload " + upload));
    }

    private static Refusal unknown(String what) {
        return new Refusal(Problem.UNKNOWN_CALENDAR_FILE, "Nothing was uploaded as " + what + ".");
    }

    /** @param leftOut the names of events that take no time, and so close nothing */
    record Uploaded(
            String id, int upload, Instant uploadedAt, String uploadedBy,
            List<Map<String, @Nullable Object>> days,
            List<String> leftOut) {}

    record Uploads(List<CalendarUploads.Upload> uploads) {}
}
