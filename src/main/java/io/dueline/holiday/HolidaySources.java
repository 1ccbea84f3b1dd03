package io.dueline.holiday;

import io.dueline.policy.Holidays;
import io.dueline.policy.UnknownHolidays;
import io.dueline.store.CalendarUploads;
import io.dueline.store.ResolvedHolidays;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The one door to holidays, for whoever reads a policy that is about to be saved or tried out. */
@Component
public class HolidaySources {
    private final CalendarUploads uploads;

    HolidaySources(CalendarUploads uploads) {
        this.uploads = uploads;
    }

    /** A tenant's holidays, from ten years before {@code now} to thirty after it. */
    public ResolvedHolidays of(String tenant, Instant now) {
        Span span = span(now);
        return new ResolvedHolidays(source -> switch (source) {
            case Holidays.Country country -> PublicHolidays.days(country, span);
            case Holidays.Upload upload -> uploaded(tenant, upload.ics());
        });
    }

    /** The countries whose public holidays are known, by their codes. */
    public static Set<String> countries() {
        return PublicHolidays.countries();
    }

    private List<Holidays.Day> uploaded(String tenant, String id) {
        return uploads.days(tenant, id).orElseThrow(() -> {
            List<String> ids = uploads.ids(tenant);
            return new UnknownHolidays("ics", "nothing was uploaded under that id: PUT /api/v1/calendars/" + id
                    + "/ics first; "
                    + (ids.isEmpty() ? "there are no uploads" : "there are " + String.join(", ", ids)));
        });
    }

    /**
     * Reads an iCalendar file, for the same years.
     *
     * @throws BrokenCalendar if it can't be read; the message says why
     */
    public FoundDays read(String file, Instant now) {
        return CalendarFile.read(file, span(now));
    }

    private static Span span(Instant now) {
        return Span.around(now.atOffset(ZoneOffset.UTC).getYear());
    }
}
