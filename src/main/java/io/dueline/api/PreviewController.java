package io.dueline.api;

import io.dueline.holiday.HolidaySources;
import io.dueline.policy.Fault;
import io.dueline.policy.Policy;
import io.dueline.policy.reader.Checked;
import io.dueline.policy.reader.PolicyReader;
import io.dueline.store.Caller;
import io.dueline.store.Effect;
import io.dueline.store.Effects;
import io.dueline.store.PolicyPreview;
import io.dueline.store.TicketFilter;
import io.dueline.store.Untold;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a policy would do to the tickets that are open, before it is saved. */
@RestController
@RequestMapping(path = "/api/v1/policy/preview", produces = MediaType.APPLICATION_JSON_VALUE)
class PreviewController {
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private final PolicyPreview preview;
    private final HolidaySources holidays;

    PreviewController(PolicyPreview preview, HolidaySources holidays) {
        this.preview = preview;
        this.holidays = holidays;
    }

    @PostMapping
    Answer preview(
            Caller caller,
            @RequestParam MultiValueMap<String, String> asked,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable String contentType,
            InputStream body)
            throws IOException {
        var query = new OpenTicketsQuery(new Parameters(asked));
        TicketFilter filter = query.filter();
        query.refuseFaults();
        Instant now = Instant.now();
        Checked checked = PolicyReader.check(PolicyDocument.read(contentType, body).tree(),
                holidays.of(caller.tenant(), now)).asOf(now);
        Policy draft = checked.accepted();
        return Answer.of(preview.of(caller.tenant(), draft, filter, AT_MOST), checked.warnings());
    }

    /**
     * @param complete false: time ran out before all tickets were read
     * @param tickets that were read, also those that can't be told
     */
    record Answer(
            Instant asOf,
            boolean complete,
            long tickets,
            Faults untold,
            Counts total,
            List<Group> groups,
            List<Worst> worst,
            List<Fault> warnings) {
        static Answer of(Effects effects, List<Fault> warnings) {
            return new Answer(
                    effects.asOf(),
                    effects.isComplete(),
                    effects.tickets(),
                    Faults.of(effects),
                    Counts.of(effects.total()),
                    effects.groups().entrySet().stream()
                            .map(group -> new Group(group.getKey().level(), group.getKey().department(),
                                    Counts.of(group.getValue())))
                            .toList(),
                    effects.worst().stream().map(Worst::of).toList(),
                    warnings);
        }
    }

    /**
     * Tickets for which a deadline can't be found, or that can't be read for another reason.
     *
     * @param tickets those that couldn't be told under the draft
     * @param already how many of them can't be told as they are, either
     * @param mended those that can't be told as they are, and could be under the draft
     */
    record Faults(long tickets, long already, long mended, List<Untold> first) {
        static Faults of(Effects effects) {
            return new Faults(effects.untold(), effects.untoldAlready(), effects.mended(), effects.firstUntold());
        }
    }

    record Group(String level, @Nullable String department, Counts counts) {}

    /** @param moved those that would be due sooner or later, or be missed at once */
    record Counts(
            long clocks, long moved, long sooner, long later, long missedAtOnce, long started, long cancelled,
            long unchanged) {
        static Counts of(Map<Effect.Kind, Long> counts) {
            long sooner = counts.getOrDefault(Effect.Kind.SOONER, 0L);
            long later = counts.getOrDefault(Effect.Kind.LATER, 0L);
            long missed = counts.getOrDefault(Effect.Kind.MISSED_AT_ONCE, 0L);
            return new Counts(
                    counts.values().stream().mapToLong(Long::longValue).sum(),
                    sooner + later + missed, sooner, later, missed,
                    counts.getOrDefault(Effect.Kind.STARTED, 0L),
                    counts.getOrDefault(Effect.Kind.CANCELLED, 0L),
                    counts.getOrDefault(Effect.Kind.UNCHANGED, 0L));
        }
    }

    record Worst(
            String ticket,
            String clock,
            String effect,
            @Nullable String department,
            Effect.@Nullable Side before,
            Effect.@Nullable Side after) {
        static Worst of(Effect one) {
            return new Worst(
                    one.ticket(), one.clock(), one.kind().text(), one.department(), one.before(), one.after());
        }
    }
}
