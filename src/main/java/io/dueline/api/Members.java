package io.dueline.api;

import io.dueline.policy.Fault;
import io.dueline.policy.Instants;
import io.dueline.policy.PolicyRejected;
import io.dueline.policy.Storable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The members of a JSON object that was sent. What is wrong with them is collected, so that one answer tells all of it. */
final class Members {
    private final Map<?, ?> members;
    private final Set<String> known = new LinkedHashSet<>();
    private final List<Fault> faults = new ArrayList<>();

    Members(@Nullable Object tree) {
        this.members = tree instanceof Map<?, ?> map ? map : Map.of();
        if (members != tree) {
            faults.add(new Fault("", null, "must be a JSON object"));
        }
    }

    /** Null where it is absent or null. */
    @Nullable
    Object get(String name) {
        known.add(name);
        return members.get(name);
    }

    /** Like {@link #get}, but absence is a fault. */
    @Nullable
    Object required(String name) {
        Object value = get(name);
        if (value == null) {
            fault(name, null, "is required");
        }
        return value;
    }

    /** What {@code read} makes of a string; an {@link IllegalArgumentException} from it is a fault. */
    <T> @Nullable T text(String name, @Nullable Object value, Function<String, T> read) {
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text)) {
            return fault(name, value, "must be a string");
        }
        if (!Storable.isText(text)) {
            return fault(name, null, Storable.NO_TEXT);
        }
        try {
            return read.apply(text);
        } catch (IllegalArgumentException e) {
            return fault(name, text, String.valueOf(e.getMessage()));
        }
    }

    @Nullable
    Instant instant(String name, @Nullable Object value) {
        return text(name, value, Instants::parse);
    }

    /** Adds the faults of a document that is this one's member. */
    void faults(String name, List<Fault> within) {
        for (Fault fault : within) {
            String path = fault.path().isEmpty() || fault.path().startsWith("[") ? fault.path() : "." + fault.path();
            faults.add(new Fault(name + path, fault.value(), fault.message()));
        }
    }

    /** What comes of a document within this one; its faults are added to these. */
    <T> @Nullable T part(Supplier<T> read) {
        try {
            return read.get();
        } catch (PolicyRejected e) {
            faults.addAll(e.faults());
            return null;
        }
    }

    <T> @Nullable T fault(String name, @Nullable Object value, String message) {
        faults.add(new Fault(name, value, message));
        return null;
    }

    /** To be called once everything has been asked for. */
    void refuseFaults(Problem problem) {
        List<Fault> all = new ArrayList<>(faults);
        for (Object name : members.keySet()) {
            if (!known.contains(name)) {
                String allowed = String.join(", ", known);
                all.add(new Fault(String.valueOf(name), null, "is no member here; there are " + allowed));
            }
        }
        if (!all.isEmpty()) {
            throw Faults.refusal(problem, "request", all);
        }
    }
}
