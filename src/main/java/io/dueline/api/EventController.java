package io.dueline.api;

import io.dueline.intake.Intake;
import io.dueline.intake.Ndjson;
import io.dueline.store.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/v1/events")
class EventController {
    private final Intake intake;
    private final JsonMapper json;

    EventController(Intake intake, JsonMapper json) {
        this.intake = intake;
        this.json = json;
    }

    /** One event, or a list of them, answered together at the end. */
    @PostMapping(consumes = {
            MediaType.APPLICATION_JSON_VALUE,
            "application/cloudevents+json",
            "application/cloudevents-batch+json"
    }, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<EventsAnswer> accept(Caller caller, HttpServletRequest request) throws IOException {
        var results = new EventsAnswer.Collected();
        try {
            intake.accept(caller, new JsonEvents(new PromptBody(request.getInputStream())), results::add);
        } catch (BrokenBody e) {
            throw e.refusal(results.answer());
        }
        EventsAnswer answer = results.answer();
        return ResponseEntity.status(answer.isAllRejected() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.ACCEPTED)
                .body(answer);
    }

    /** Lines of events, each answered by a line as soon as it is committed, while the rest is still on its way. */
    @PostMapping(consumes = NdjsonAnswer.TYPE)
    void stream(Caller caller, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var body = new PromptBody(request.getInputStream());
        Streamed.answer(response, NdjsonAnswer.TYPE, out -> {
            var results = new NdjsonAnswer(body, response, json);
            try {
                intake.accept(caller, new Ndjson(body), results::add);
            } catch (BrokenBody e) {
                results.breakOff(e);
            }
            results.end();
        });
    }
}
