package io.dueline.bench;

import io.dueline.policy.Policy;
import io.dueline.policy.reader.PolicyReader;
import io.dueline.timeline.Delivery;
import io.dueline.timeline.Event;
import io.dueline.timeline.EventReader;
import io.dueline.timeline.Fold;
import io.dueline.timeline.Revisions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Events folded in a second on one core: every ticket of a gzipped NDJSON file, again and again. */
public final class FoldBench {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final int ROUNDS = 30;

    private FoldBench() {}

    /** @param args the file */
    public static void main(String[] args) throws IOException {
        Policy policy = PolicyReader.read(Examples.resolutionPolicy());
        Collection<List<Event>> timelines = timelines(Path.of(args[0]), policy);
        long events = timelines.stream().mapToLong(List::size).sum();
        System.out.printf("%,d events of %,d tickets%n", events, timelines.size());
        double[] rates = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            long clocks = foldAll(timelines, policy);
            rates[round] = events * 1e9 / (System.nanoTime() - start);
            System.out.printf("round %d: %,.0f events/s (%,d clocks)%n", round, rates[round], clocks);
        }
        Arrays.sort(rates, ROUNDS / 2, ROUNDS);
        System.out.printf("median of the warm half: %,.0f events/s%n", rates[ROUNDS * 3 / 4]);
    }

    private static long foldAll(Collection<List<Event>> timelines, Policy policy) {
        long clocks = 0;
        for (List<Event> timeline : timelines) {
            clocks += Fold.fold(timeline, Revisions.always(policy), NOW).clocks().size();
        }
        return clocks;
    }

    private static Event event(Map<String, Object> envelope, Policy policy, int arrival) {
        return switch (EventReader.read(envelope, policy, NOW)) {
            case Delivery.Readable readable -> readable.event(arrival, 1);
            case Delivery.Refused refused -> throw new IllegalArgumentException(envelope + ": " + refused.reason());
        };
    }

    private static Collection<List<Event>> timelines(Path file, Policy policy) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        Map<String, List<Event>> timelines = new LinkedHashMap<>();
        int arrival = 0;
        try (var lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Map<String, Object> envelope = json.readValue(line, new TypeReference<>() {});
                timelines
                        .computeIfAbsent((String) envelope.get("subject"), subject -> new ArrayList<>())
                        .add(event(envelope, policy, arrival++));
            }
        }
        return timelines.values();
    }
}
