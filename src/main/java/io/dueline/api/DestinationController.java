package io.dueline.api;

import io.dueline.alert.Destination;
import io.dueline.alert.DestinationDraft;
import io.dueline.alert.Destinations;
import io.dueline.policy.Recipient;
import io.dueline.policy.Words;
import io.dueline.store.Caller;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where policies send alerts to. What is secret about a destination is shown once, when it is made up. */
@RestController
@RequestMapping(path = "/api/v1/destinations", produces = MediaType.APPLICATION_JSON_VALUE)
class DestinationController {

    private static final int LARGEST = 1 << 16;
    private static final Map<String, Recipient.Kind> KINDS = Arrays.stream(Recipient.Kind.values())
            .filter(Recipient.Kind::isDestination)
            .collect(Collectors.toMap(Recipient.Kind::text, Function.identity()));

    private final Destinations destinations;

    DestinationController(Destinations destinations) {
        this.destinations = destinations;
    }

    @GetMapping
    All all(Caller caller) {
        return new All(destinations.all(caller.tenant()).stream().map(one -> Shown.of(one, null)).toList());
    }

    @GetMapping("/{name}")
    Shown one(Caller caller, @PathVariable String name) {
        return Shown.of(destinations.find(caller.tenant(), name).orElseThrow(() -> unknown(name)), null);
    }

    @PutMapping(path = "/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Shown> save(Caller caller, @PathVariable String name, InputStream body) throws IOException {
        Members asked = Body.members(body, LARGEST);
        DestinationDraft draft = draft(caller, name, asked);
        asked.refuseFaults(Problem.DESTINATION_REJECTED);
        Destinations.Saved saved = destinations.save(caller, name, draft);
        Shown shown = Shown.of(saved.destination(), saved.newSecret());
        return saved.created()
                ? ResponseEntity.created(URI.create("/api/v1/destinations/" + name)).body(shown)
                : ResponseEntity.ok(shown);
    }

    private DestinationDraft draft(Caller caller, String name, Members asked) {
        if (!name.matches(Words.ID)) {
            asked.fault("name", name, "must be 1 to 100 letters, digits and . _ -");
        }
        Recipient.Kind kind = asked.text("kind", asked.required("kind"), DestinationController::kind);
        var draft = new DestinationDraft(
                kind == null ? Recipient.Kind.WEBHOOK : kind,
                asked.text("url", asked.get("url"), Function.identity()),
                asked.text("secret", asked.get("secret"), Function.identity()),
                flag(asked, "rotate"),
                flag(asked, "dropPrevious"));
        if (kind != null) {
            boolean known = destinations.find(caller.tenant(), name).filter(one -> one.kind() == kind).isPresent();
            fault(asked, "url", draft.url(), destinations.reasonAgainstUrl(draft));
            fault(asked, "secret", null, draft.reasonAgainstSecret(known));
        }
        return draft;
    }

    private static Recipient.Kind kind(String text) {
        Recipient.Kind kind = KINDS.get(text);
        if (kind == null) {
            throw new IllegalArgumentException("must be one of webhook, slack, teams, pagerduty");
        }
        return kind;
    }

    private static boolean flag(Members asked, String name) {
        Object value = asked.get(name);
        if (value != null && !(value instanceof Boolean)) {
            asked.fault(name, value, "must be true or false");
        }
        return Boolean.TRUE.equals(value);
    }

    private static void fault(Members asked, String name, @Nullable Object value, @Nullable String reason) {
        if (reason != null) {
            asked.fault(name, value, reason);
        }
    }

    @DeleteMapping("/{name}")
    ResponseEntity<Void> delete(Caller caller, @PathVariable String name) {
        if (!destinations.delete(caller.tenant(), name)) {
            throw unknown(name);
        }
        return ResponseEntity.noContent().build();
    }

    private static Refusal unknown(String name) {
        return new Refusal(Problem.UNKNOWN_DESTINATION, "There is no destination " + name + ".")
                .with("destination", name);
    }

    record All(List<Shown> destinations) {}

    /**
     * @param url of a chat its beginning only: the rest is the key to it
     * @param secrets how many there are
     * @param secret one that was made up just now; null: none was
     */
    record Shown(
            String name, String kind, String url, int secrets, @Nullable String disabled, @Nullable String secret) {
        static Shown of(Destination one, @Nullable String secret) {
            boolean chat = one.kind() == Recipient.Kind.SLACK || one.kind() == Recipient.Kind.TEAMS;
            String url = chat ? one.url().replaceFirst("^(https?://[^/?#]+).*$", "$1/…") : one.url();
            return new Shown(one.name(), one.kind().text(), url, one.secrets().size(), one.disabled(), secret);
        }
    }
}
