package io.dueline.console.policy;

import io.dueline.policy.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is wrong with an entry, by the field of its form. */
record Complaints(List<Complaint> all) {
    static final Complaints NONE = new Complaints(List.of());

    record Complaint(String field, String message) {}

    /**
     * @param entry the path of the entry
     * @param field the field that a path within the entry belongs to
     */
    static Complaints of(List<Fault> faults, String entry, UnaryOperator<String> field) {
        List<Complaint> all = new ArrayList<>();
        for (Fault fault : faults) {
            String within = fault.path().substring(entry.length());
            all.add(new Complaint(field.apply(within.startsWith(".") ? within.substring(1) : within),
                    fault.message()));
        }
        return new Complaints(all);
    }

    /** Null: nothing is wrong with it, or with a part of it. */
    public @Nullable String at(String field) {
        String text = all.stream()
                .filter(one -> one.field().equals(field) || one.field().startsWith(field + ".")
                        || one.field().startsWith(field + "["))
                .map(Complaint::message)
                .distinct()
                .collect(Collectors.joining("; "));
        return text.isEmpty() ? null : text;
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public String summary() {
        return all.size() == 1 ? "One thing is to be mended" : all.size() + " things are to be mended";
    }
}
