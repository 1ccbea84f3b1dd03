package io.dueline.api;

import io.dueline.store.Caller;
import io.dueline.store.Verification;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** The audit that proves the reports: every outcome told anew, and compared. */
@RestController
@RequestMapping("/api/v1/verify")
class VerifyController {
    private static final int LARGEST = 1 << 16;
    private static final int MOST = 500;

    private final Verification verification;
    private final KnownMetrics metrics;
    private final JsonMapper json;

    VerifyController(Verification verification, KnownMetrics metrics, JsonMapper json) {
        this.verification = verification;
        this.metrics = metrics;
        this.json = json;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    void verify(Caller caller, InputStream body, HttpServletResponse response) throws IOException {
        Members asked = Body.members(body, LARGEST);
        var period = period(caller, asked);
        asked.refuseFaults(Problem.VERIFICATION_REJECTED);
        Streamed.answer(response, MediaType.APPLICATION_JSON_VALUE, out -> {
            JsonGenerator answer = json.createGenerator(out);
            answer.writeStartObject();
            answer.writeArrayPropertyStart("differences");
            Verification.Sum sum = verification.verify(period, answer::writePOJO);
            answer.writeEndArray();
            answer.writeNumberProperty("tickets", sum.tickets());
            answer.writeNumberProperty("outcomes", sum.outcomes());
            answer.writeNumberProperty("different", sum.discrepancies());
            answer.writeEndObject();
            answer.flush();
        });
    }

    private Verification.Period period(Caller caller, Members asked) {
        Instant from = asked.instant("from", asked.required("from"));
        Instant to = asked.instant("to", asked.required("to"));
        if (from != null && to != null && !from.isBefore(to)) {
            asked.fault("to", to.toString(), "must be after from, which is " + from);
        }
        return new Verification.Period(
                caller.tenant(), from == null ? Instant.EPOCH : from, to == null ? Instant.EPOCH : to,
                texts("level", asked), texts("department", asked), metrics(caller, asked));
    }

    private List<String> metrics(Caller caller, Members asked) {
        List<String> names = texts("metric", asked);
        for (String name : names) {
            String reason = metrics.reasonAgainst(caller.tenant(), name);
            if (reason != null) {
                asked.fault("metric", name, reason);
            }
        }
        return names;
    }

    /** A string, or a list of them; none: everything. */
    private static List<String> texts(String name, Members asked) {
        Object value = asked.get(name);
        List<?> items = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        List<String> texts = new ArrayList<>();
        for (Object item : items) {
            add(texts,
                    item == null
                            ? asked.fault(name, null, "must not have null")
                            : asked.text(name, item, text -> text));
        }
        if (items.size() > MOST) {
            asked.fault(name, items.size(), "must be at most " + MOST);
        }
        return texts;
    }

    private static void add(List<String> texts, @Nullable String text) {
        if (text != null) {
            texts.add(text);
        }
    }
}
