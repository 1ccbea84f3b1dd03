package io.dueline.console.policy;

import io.dueline.console.words.Names;
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

    /** A select field. */
    record Choice(String name, String label, List<Option> options, String value) {}

    /** A row of boxes. */
    record Boxes(String name, String label, List<Option> options, Collection<String> ticked) {
        public boolean ticks(String value) {
            return ticked.contains(value);
        }
    }
}
