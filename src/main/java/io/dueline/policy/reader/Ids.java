package io.dueline.policy.reader;

import io.dueline.policy.Node;
import io.dueline.policy.Words;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads lists whose entries have ids, each its own. */
final class Ids {
    private static final Pattern ID = Pattern.compile(Words.ID);

    private Ids() {}

    /** The ids that stand there, also of entries with faults, so that one mistake isn't reported twice. */
    static Set<String> declared(Node list) {
        Set<String> ids = new LinkedHashSet<>();
        for (Object entry : list.value() instanceof List<?> entries ? entries : List.of()) {
            if (entry instanceof Map<?, ?> map && map.get("id") instanceof String id) {
                ids.add(id);
            }
        }
        return ids;
    }

    /** The entries by id, in their order. */
    static <T> Map<String, T> read(Node list, int most, BiFunction<String, Node, @Nullable T> reader) {
        Map<String, T> byId = new LinkedHashMap<>();
        Map<String, Node> first = new HashMap<>();
        for (Node node : list.items(most)) {
            String id = id(node, first);
            T entry = reader.apply(id == null ? "" : id, node);
            if (id != null && entry != null) {
                byId.put(id, entry);
            }
        }
        return byId;
    }

    private static @Nullable String id(Node node, Map<String, Node> first) {
        Node place = node.at("id");
        String id = !(node.value() instanceof Map<?, ?>) ? null : id(place);
        Node other = id == null ? null : first.putIfAbsent(id, node);
        return other == null ? id : place.refuse("is already the id of " + other.path());
    }

    static @Nullable String id(Node node) {
        boolean fits = node.value() instanceof String text && ID.matcher(text).matches();
        return fits
                ? (String) node.value()
                : node.expect("a string of 1 to 100 letters, digits and . _ -");
    }
}
