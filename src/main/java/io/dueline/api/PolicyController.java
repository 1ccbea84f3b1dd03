package io.dueline.api;

import io.dueline.alert.Destinations;
import io.dueline.holiday.HolidaySources;
import io.dueline.policy.Fault;
import io.dueline.policy.reader.Checked;
import io.dueline.policy.reader.PolicyReader;
import io.dueline.policy.reader.PolicySchema;
import io.dueline.store.Caller;
import io.dueline.store.PolicyRevision;
import io.dueline.store.PolicyRevisions;
import io.dueline.store.ResolvedHolidays;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ETag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/policy")
class PolicyController {
    private static final int USUAL_PAGE = 50;
    private static final int LARGEST_PAGE = 500;

    private final PolicyRevisions revisions;
    private final HolidaySources holidays;

    private final Destinations destinations;

    PolicyController(PolicyRevisions revisions, HolidaySources holidays, Destinations destinations) {
        this.revisions = revisions;
        this.holidays = holidays;
        this.destinations = destinations;
    }

    @PutMapping
    ResponseEntity<Saved> save(
            Caller caller,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable String contentType,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            InputStream body)
            throws IOException {
        var document = PolicyDocument.read(contentType, body);
        Instant now = Instant.now();
        ResolvedHolidays resolved = holidays.of(caller.tenant(), now);
        Checked checked = PolicyReader.check(document.tree(), resolved).asOf(now);
        String expected = expected(caller, ifMatch);
        var saved = revisions.save(caller, document.draft().with(resolved), checked.accepted(), expected);
        var answer = saved.created()
                ? ResponseEntity.created(URI.create("/api/v1/policy/revisions/" + saved.revision().revision()))
                : ResponseEntity.ok();
        return answer.eTag(saved.revision().etag()).body(Saved.of(saved.revision(), warnings(caller, checked)));
    }

    private List<Fault> warnings(Caller caller, Checked checked) {
        List<Fault> warnings = new ArrayList<>(checked.warnings());
        warnings.addAll(destinations.missing(caller.tenant(), checked.policy()));
        return warnings;
    }

    /** The one etag that {@link PolicyRevisions#save} is to expect, as a client may list several; null: any. */
    private @Nullable String expected(Caller caller, @Nullable String ifMatch) {
        return ifMatch == null
                ? null
                : revisions.newest(caller.tenant())
                        .map(PolicyRevision::etag)
                        .filter(newest -> names(ifMatch, newest))
                        .orElse(ifMatch.strip());
    }

    /** A weak one names nothing here: If-Match compares strongly. */
    private static boolean names(String ifMatch, String newest) {
        return ETag.parse(ifMatch).stream()
                .anyMatch(etag -> etag.isWildcard() || etag.compare(new ETag(newest, false), true));
    }

    @PostMapping("/validate")
    Validity validate(
            Caller caller,
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable String contentType,
            InputStream body)
            throws IOException {
        Instant now = Instant.now();
        Checked checked = PolicyReader.check(PolicyDocument.read(contentType, body).tree(),
                holidays.of(caller.tenant(), now)).asOf(now);
        return new Validity(checked.faults().isEmpty(), checked.faults(), warnings(caller, checked));
    }

    @GetMapping
    ResponseEntity<String> newest(
            Caller caller, @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        return revisions
                .newest(caller.tenant())
                .map(revision -> document(revision, accept))
                .orElseThrow(() -> new Refusal(
                        Problem.NO_POLICY, "Nothing is timed until a policy is saved with PUT /api/v1/policy."));
    }

    @GetMapping("/revisions/{revision}")
    ResponseEntity<String> revision(
            Caller caller,
            @PathVariable String revision,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        Integer number = revision.matches("\\d{1,9}") ? Integer.valueOf(revision) : 0;
        return revisions
                .get(caller.tenant(), number)
                .map(found -> document(found, accept))
                .orElseThrow(() -> new Refusal(
                        Problem.UNKNOWN_REVISION, "The policy has no revision " + revision + "."));
    }

    /** The days that the revision's holidays by country and by upload came to when it was saved. */
    @GetMapping("/revisions/{revision}/holidays")
    Map<String, Object> holidays(Caller caller, @PathVariable String revision) {
        Integer number = revision.matches("\\d{1,9}") ? Integer.valueOf(revision) : 0;
        if (revisions.get(caller.tenant(), number).isEmpty()) {
            throw new Refusal(Problem.UNKNOWN_REVISION, "The policy has no revision " + revision + ".");
        }
        return Map.of("holidays",
                revisions.holidays(caller.tenant(), number).tree().stream().map(PolicyController::whole).toList());
    }

    /** With every member that an entry may have: it is stored with those that apply. */
    private static Map<String, @Nullable Object> whole(Map<String, @Nullable Object> entry) {
        Map<String, @Nullable Object> whole = new LinkedHashMap<>();
        List.of("country", "region", "ics", "days").forEach(name -> whole.put(name, entry.get(name)));
        return whole;
    }

    private static ResponseEntity<String> document(PolicyRevision revision, @Nullable String accept) {
        PolicyDocument document = PolicyDocument.of(revision).as(accept);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, document.contentType())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header("Dueline-Revision", String.valueOf(revision.revision()))
                .eTag(revision.etag())
                .lastModified(revision.savedAt())
                .body(document.text());
    }

    @GetMapping("/revisions")
    History history(Caller caller, @RequestParam MultiValueMap<String, String> asked) {
        var parameters = new Parameters(asked);
        int limit = parameters.number("limit", 1, LARGEST_PAGE, USUAL_PAGE);
        int before = parameters.number("cursor", 1, Integer.MAX_VALUE, Integer.MAX_VALUE);
        parameters.refuseFaults();
        return History.of(revisions.history(caller.tenant(), before, limit + 1), limit);
    }

    /** For editors, which then complete and check a policy while it is written. */
    @GetMapping(path = "/schema", produces = {"application/schema+json", MediaType.APPLICATION_JSON_VALUE})
    Map<String, Object> schema() {
        return PolicySchema.schema();
    }

    record Validity(boolean valid, List<Fault> errors, List<Fault> warnings) {}

    record Saved(int revision, String etag, Instant savedAt, String savedBy, List<Fault> warnings) {
        static Saved of(PolicyRevision revision, List<Fault> warnings) {
            return new Saved(
                    revision.revision(), revision.etag(), revision.savedAt(), revision.savedBy(), warnings);
        }
    }

    record History(List<Entry> revisions, @Nullable String next) {
        static History of(List<PolicyRevision> found, int limit) {
            List<Entry> page = found.stream().limit(limit).map(Entry::of).toList();
            return new History(page, found.size() > limit ? String.valueOf(page.getLast().revision()) : null);
        }
    }

    record Entry(int revision, String etag, String mediaType, Instant savedAt, String savedBy) {
        static Entry of(PolicyRevision revision) {
            return new Entry(
                    revision.revision(), revision.etag(), revision.mediaType(), revision.savedAt(),
                    revision.savedBy());
        }
    }
}
