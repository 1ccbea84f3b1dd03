package io.dueline.console.policy;

import io.dueline.policy.Checked;
import io.dueline.policy.Fault;
import io.dueline.policy.Holidays;
import io.dueline.policy.PolicyReader;
import io.dueline.store.Documents;
import io.dueline.store.MalformedDocument;
import io.dueline.store.PolicyRevision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A policy that is being written. It travels with the forms and can say anything, also what no policy may.
 *
 * @param text YAML with line ends of one character
 * @param base the etag of the revision that it began from; empty: there was none
 * @param revision the number of that; 0: there was none
 */
record Draft(String text, String base, int revision) {
    static final Draft BLANK = new Draft("calendars: []\nlevels: []\nrules: []\n", "", 0);

    Draft {
        text = text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** As it was saved, comments included; JSON as YAML. */
    static Draft of(PolicyRevision saved) {
        String text = saved.mediaType().equals(Documents.YAML)
                ? saved.document()
                : YamlWriter.document(Documents.object(saved.document()));
        return new Draft(text, saved.etag(), saved.revision());
    }

    static Draft of(MultiValueMap<String, String> fields) {
        String revision = first(fields, "revision");
        return new Draft(first(fields, "document"), first(fields, "base"),
                revision.matches("\\d{1,9}") ? Integer.parseInt(revision) : 0);
    }

    private static String first(MultiValueMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value;
    }

    Draft saying(String other) {
        return new Draft(other, base, revision);
    }

    /**
     * What it means, as well as it can be read.
     *
     * @param holidays those that it may name by where they come from
     */
    Reading read(Holidays holidays) {
        try {
            Object tree = Documents.tree(text, Documents.YAML);
            return new Reading(tree, PolicyReader.check(tree, holidays), new PolicyText(text), null);
        } catch (MalformedDocument broken) {
            return new Reading(null, PolicyReader.check(Map.of(), holidays), null, broken);
        }
    }

    /** @param text null: it is no YAML, as {@code broken} says */
    record Reading(
            @Nullable Object tree, Checked checked, @Nullable PolicyText text, @Nullable MalformedDocument broken) {

        boolean isBroken() {
            return broken != null;
        }

        public boolean isFaultless() {
            return broken == null && checked.faults().isEmpty();
        }

        Map<String, Object> document() {
            Map<String, Object> document = new LinkedHashMap<>();
            if (tree instanceof Map<?, ?> map) {
                map.forEach((key, value) -> document.put(String.valueOf(key), value));
            }
            return document;
        }

        /** The entries of a list, whatever they are. */
        List<Object> list(String section) {
            return document().get(section) instanceof List<?> list ? new ArrayList<>(list) : List.of();
        }

        /** All that is to be said of it, by line. */
        List<Remark> remarks() {
            if (broken != null || text == null) {
                return List.of(new Remark(broken == null ? 1 : Math.max(1, broken.line()), "", null,
                        broken == null ? "" : String.valueOf(broken.getMessage()), false));
            }
            return Stream.concat(
                    checked.faults().stream().map(fault -> Remark.of(fault, text, false)),
                    checked.warnings().stream().map(fault -> Remark.of(fault, text, true)))
                    .sorted(Comparator.comparingInt(Remark::line))
                    .toList();
        }

        List<Fault> faultsAt(String path) {
            return checked.faults().stream()
                    .filter(fault -> fault.path().equals(path) || fault.path().startsWith(path + ".")
                            || fault.path().startsWith(path + "["))
                    .toList();
        }
    }

    /**
     * Something to be said of a line.
     *
     * @param path empty: of the whole
     * @param value what stands there; null: nothing
     * @param hint whether it may be saved all the same
     */
    record Remark(int line, String path, @Nullable String value, String message, boolean hint) {
        static Remark of(Fault fault, PolicyText text, boolean hint) {
            return new Remark(text.line(fault.path()), fault.path(),
                    fault.value() == null ? null : String.valueOf(fault.value()), fault.message(), hint);
        }
    }
}
