package io.dueline.api;

import io.dueline.policy.Fault;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that is wrong with what was sent, as one answer. */
final class Faults {
    private static final int NAMED = 3;

    private Faults() {}

    /** @param what was sent, as the detail calls it */
    static Refusal refusal(Problem problem, String what, List<Fault> faults) {
        String count = faults.size() == 1 ? "one fault" : faults.size() + " faults";
        return new Refusal(problem, "The " + what + " has " + count + ": " + named(faults)).with("errors", faults);
    }

    private static String named(List<Fault> faults) {
        Stream<String> more = faults.size() > NAMED ? Stream.of("…") : Stream.empty();
        return Stream.concat(faults.stream().limit(NAMED).map(Faults::named), more).collect(Collectors.joining("; "));
    }

    private static String named(Fault fault) {
        return fault.path().isEmpty() ? fault.message() : fault.path() + ": " + fault.message();
    }
}
