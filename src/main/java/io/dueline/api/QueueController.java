package io.dueline.api;

import io.dueline.report.Queue;
import io.dueline.report.QueueClock;
import io.dueline.report.QueueFilter;
import io.dueline.report.ToSolve;
import io.dueline.store.Caller;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/queue", produces = MediaType.APPLICATION_JSON_VALUE)
class QueueController {
    private final Queue queue;
    private final ToSolve toSolve;
    private final KnownMetrics metrics;

    QueueController(Queue queue, ToSolve toSolve, KnownMetrics metrics) {
        this.queue = queue;
        this.toSolve = toSolve;
        this.metrics = metrics;
    }

    @GetMapping
    QueueAnswer queue(Caller caller, @RequestParam MultiValueMap<String, String> asked) {
        var parameters = new Parameters(asked);
        metrics.check(caller, parameters);
        var query = new QueueQuery(parameters);
        QueueFilter filter = query.filter(caller);
        Queue.Kind kind = query.kind();
        Queue.Place after = query.place();
        int limit = query.limit();
        query.refuseFaults();
        Queue.Page page = queue.page(filter, kind, after, limit);
        Queue.Counts counts = after == null ? queue.counts(page) : null;
        return QueueAnswer.of(page, counts, query.cursor(page.next()));
    }

    /** Reserves what it answers: asking is taking. Asking again answers the same, so that a retry is harmless. */
    @GetMapping("/next")
    ResponseEntity<QueueAnswer.Row> next(Caller caller, @RequestParam MultiValueMap<String, String> asked) {
        var query = new QueueQuery(new Parameters(asked));
        ToSolve.Asked wanted = query.toSolve(caller);
        query.refuseFaults();
        return answer(toSolve.next(wanted));
    }

    @PostMapping("/next")
    ResponseEntity<QueueAnswer.Row> take(Caller caller, @RequestParam MultiValueMap<String, String> asked) {
        return next(caller, asked);
    }

    private static ResponseEntity<QueueAnswer.Row> answer(Optional<QueueClock> found) {
        var answer = ResponseEntity.status(found.isPresent() ? HttpStatus.OK : HttpStatus.NO_CONTENT)
                .cacheControl(CacheControl.noStore());
        return found.map(clock -> answer.body(QueueAnswer.Row.of(clock))).orElseGet(answer::build);
    }

    @DeleteMapping("/next")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(Caller caller, @RequestParam MultiValueMap<String, String> asked) {
        var query = new QueueQuery(new Parameters(asked));
        String agent = query.agent();
        query.refuseFaults();
        toSolve.release(caller.tenant(), agent);
    }
}
