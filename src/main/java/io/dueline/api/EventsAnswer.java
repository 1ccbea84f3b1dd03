package io.dueline.api;

import io.dueline.intake.Result;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of the events of a request, in their order. */
record EventsAnswer(List<Line> results, int accepted, int duplicate, int rejected) {

    static EventsAnswer of(List<Line> results) {
        return new EventsAnswer(
                List.copyOf(results),
                count(results, Result.Verdict.ACCEPTED),
                count(results, Result.Verdict.DUPLICATE),
                count(results, Result.Verdict.REJECTED));
    }

    private static int count(List<Line> results, Result.Verdict verdict) {
        return (int) results.stream().filter(line -> line.verdict().equals(verdict.text())).count();
    }

    boolean isAllRejected() {
        return rejected > 0 && rejected == results.size();
    }

    /** What became of one event. */
    record Line(
            @Nullable String source, @Nullable String id, String verdict, @Nullable String reason) {

        static Line of(Result result) {
            return new Line(result.source(), result.id(), result.verdict().text(), result.reason());
        }
    }

    /** Results as they come in. */
    static final class Collected {
        private final List<Line> lines = new ArrayList<>();

        void add(List<Result> results) {
            results.forEach(result -> lines.add(Line.of(result)));
        }

        EventsAnswer answer() {
            return EventsAnswer.of(lines);
        }
    }
}
