package io.dueline.console.policy;

import io.dueline.console.words.Names;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Something that can be chosen in a form. */
record Option(String value, String text) {
    static Option of(String value) {
        return new Option(value, value);
    }

    static List<Option> of(Collection<String> values) {
        return values.stream().map(Option::of).toList();
    }

    /** Words of documents, as people read them. */
    static List<Option> named(Collection<String> values) {
        return values.stream().map(value -> new Option(value, Names.of(value))).toList();
    }

    /** What a draft says is never lost because it can't be chosen any more. */
    private static List<Option> with(List<Option> options, Collection<String> present) {
        List<Option> all = new ArrayList<>(options);
        present.stream()
                .filter(value -> options.stream().noneMatch(option -> option.value.equals(value)))
                .forEach(value -> all.add(new Option(value, value + " (isn’t there)")));
        return all;
    }

    /** A select field. */
    record Choice(String name, String label, List<Option> options, String value) {
        Choice {
            options = options.isEmpty() || value.isEmpty() ? options : with(options, List.of(value));
        }
    }

    /** A row of boxes. */
    record Boxes(String name, String label, List<Option> options, Collection<String> ticked) {
        Boxes {
            options = with(options, ticked);
        }

        public boolean ticks(String value) {
            return ticked.contains(value);
        }
    }
}
