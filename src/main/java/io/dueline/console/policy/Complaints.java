package io.dueline.console.policy;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is wrong with an entry, by the field of its form. */
record Complaints(List<Complaint> all) {
    static final Complaints NONE = new Complaints(List.of());

    record Complaint(String field, String message) {}

    /**
     * @param tree what the entry says
     * @param reading the draft that it was put into
     */
    static Complaints of(Entry entry, Object tree, Reading reading) {
        String path = entry.path(reading);
        return new Complaints(reading.faultsAt(path).stream()
                .map(fault -> new Complaint(
                        entry.form().field(within(fault.path(), path), tree), fault.message()))
                .toList());
    }

    private static String within(String path, String entry) {
        String within = path.substring(entry.length());
        return within.startsWith(".") ? within.substring(1) : within;
    }

    /** Null: nothing is wrong with it, or with a part of it. */
    public @Nullable String at(String field) {
        return told(one -> one.field().equals(field) || one.field().startsWith(field + ".")
                || one.field().startsWith(field + "["));
    }

    /** Null: nothing is wrong with it as a whole. */
    public @Nullable String is(String field) {
        return told(one -> one.field().equals(field));
    }

    private @Nullable String told(Predicate<Complaint> asked) {
        String text = all.stream().filter(asked).map(Complaint::message).distinct().collect(Collectors.joining("; "));
        return text.isEmpty() ? null : text;
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public String summary() {
        return all.size() == 1 ? "One thing is to be mended" : all.size() + " things are to be mended";
    }
}
