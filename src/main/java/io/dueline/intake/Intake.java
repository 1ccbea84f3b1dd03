package io.dueline.intake;

import io.dueline.store.Caller;
import io.dueline.store.EventLog;
import io.dueline.store.PolicyRevisions;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes events in: each is accepted, known already, or rejected with its reasons, whatever becomes of the others. */
@Component
public class Intake {
    private static final int BATCH = 500;

    private final EventLog log;
    private final GroupCommit commits;
    private final PolicyRevisions policies;
    private final MeterRegistry meters;

    Intake(EventLog log, GroupCommit commits, PolicyRevisions policies, MeterRegistry meters) {
        this.log = log;
        this.commits = commits;
        this.policies = policies;
        this.meters = meters;
    }

    /** Takes the results of a request's events, in the events' order. */
    @FunctionalInterface
    public interface Answers {
        /** @throws IOException if nobody listens any more */
        void answer(List<Result> results) throws IOException;
    }

    /** Takes in a request that is all there. */
    public List<Result> accept(Caller caller, List<Envelope> envelopes) {
        List<Result> results = new ArrayList<>(envelopes.size());
        try {
            accept(caller, Envelopes.of(envelopes), results::addAll);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return results;
    }

    /**
     * Takes in a request as it comes, and answers as soon as nothing more of it is there: a sender may wait for an answer
     * before it goes on. What was answered stays accepted, also if the request breaks off.
     *
     * @throws IOException if it breaks off, or nobody listens to the answers
     */
    public void accept(Caller caller, Envelopes envelopes, Answers answers) throws IOException {
        var submission = new Submission(caller, policies);
        var underway = new Underway(commits, results -> answer(results, answers));
        try {
            for (Envelope next = envelopes.next(); next != null; next = envelopes.next()) {
                submission.add(next);
                if (submission.size() >= BATCH) {
                    underway.commit(submission.take(true));
                } else if (!envelopes.isReady()) {
                    underway.commit(submission.take(true));
                    underway.answer();
                }
            }
            underway.commit(submission.take(false));
            underway.answer();
        } catch (IOException broken) {
            // The sender may still listen: what is accepted already is told.
            underway.answer();
            throw broken;
        } finally {
            underway.await();
            if (submission.isHeld()) {
                log.release(submission.request());
            }
        }
    }

    private void answer(List<Result> results, Answers answers) throws IOException {
        results.stream().collect(Collectors.groupingBy(Result::verdict, Collectors.counting())).forEach(
                (verdict, many) -> meters.counter("dueline.events", "verdict", verdict.text()).increment(many));
        answers.answer(results);
    }
}
