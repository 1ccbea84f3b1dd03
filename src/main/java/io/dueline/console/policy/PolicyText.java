package io.dueline.console.policy;

import io.dueline.store.Documents;
import io.dueline.store.MalformedDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A policy as YAML that people write: knows at which line each part stands, and changes one part without touching the
 * lines of the others, so that comments and layout there stay.
 */
final class PolicyText {
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setBufferSize(1 << 16).setCodePointLimit(16 << 20).build();
    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)](.*)");

    /**
     * An entry of a list as it is to be.
     *
     * @param from where it stands at present; -1: it is new
     */
    record Item(int from, Object tree) {}

    private record Lines(int first, int last) {}

    private final List<String> lines;
    private final @Nullable Node root;
    private final Map<String, Object> tree;

    /** @param text what {@link Documents#tree} can read */
    PolicyText(String text) {
        this.lines = List.of(text.split("\n", -1));
        this.root = composed(text);
        this.tree = new LinkedHashMap<>();
        if (Documents.tree(text, Documents.YAML) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> tree.put(String.valueOf(key), value));
        }
    }

    /** Null: what stands where can't be told, as where an alias names nothing. */
    private static @Nullable Node composed(String text) {
        try {
            return new Compose(SETTINGS).composeString(text).orElse(null);
        } catch (YamlEngineException untold) {
            return null;
        }
    }

    /** The line, from 1, of what a path leads to; of the nearest part around it where that isn't there. */
    int line(String path) {
        return root == null ? 1 : line(root, path, 0) + 1;
    }

    private static int line(Node node, String path, int here) {
        return switch (node) {
            case MappingNode map -> line(map, path.startsWith(".") ? path.substring(1) : path, here);
            case SequenceNode list -> line(list, path, here);
            default -> here;
        };
    }

    private static int line(MappingNode map, String path, int here) {
        return map.getValue().stream()
                .filter(tuple -> leads(key(tuple), path))
                .max(Comparator.comparingInt(tuple -> key(tuple).length()))
                .map(tuple -> line(tuple.getValueNode(), path.substring(key(tuple).length()),
                        first(tuple.getKeyNode())))
                .orElse(here);
    }

    private static int line(SequenceNode list, String path, int here) {
        Matcher index = INDEX.matcher(path);
        int at = index.matches() ? Integer.parseInt(index.group(1)) : Integer.MAX_VALUE;
        return at < list.getValue().size()
                ? line(list.getValue().get(at), index.group(2), first(list.getValue().get(at)))
                : here;
    }

    private static boolean leads(String key, String path) {
        return path.startsWith(key)
                && (path.length() == key.length() || ".[".indexOf(path.charAt(key.length())) >= 0);
    }

    /** With other entries in one of its lists. Those that say what they said keep their lines, wherever they go. */
    String withList(String section, List<Item> items) {
        List<Object> values = items.stream().map(Item::tree).toList();
        return meaning(section, values, splicedList(section, items).orElseGet(() -> spliced(section, values)));
    }

    /** With another value of one of its keys; null: without it. */
    String with(String section, @Nullable Object value) {
        return meaning(section, value, spliced(section, value));
    }

    /** What was spliced, if that says what it must; a text too clever for splicing is written anew. */
    private String meaning(String section, @Nullable Object value, String spliced) {
        Map<String, Object> meant = new LinkedHashMap<>(tree);
        if (value == null) {
            meant.remove(section);
        } else {
            meant.put(section, value);
        }
        return says(spliced, meant) ? spliced : YamlWriter.document(meant);
    }

    private static boolean says(String text, Map<String, Object> meant) {
        try {
            return Documents.tree(text, Documents.YAML).equals(meant);
        } catch (MalformedDocument broken) {
            return false;
        }
    }

    private Optional<String> splicedList(String section, List<Item> items) {
        return tuple(section)
                .filter(tuple -> isBlock(tuple.getValueNode()) && !items.isEmpty())
                .filter(tuple -> tuple.getValueNode() instanceof SequenceNode)
                .map(tuple -> spliced(tuple, items));
    }

    private String spliced(NodeTuple tuple, List<Item> items) {
        List<Node> present = ((SequenceNode) tuple.getValueNode()).getValue();
        List<Lines> chunks = chunks(first(tuple.getKeyNode()), present);
        List<Object> before = tree.get(key(tuple)) instanceof List<?> list ? new ArrayList<>(list) : List.of();
        Stream<String> body = items.stream().flatMap(item -> item.from() < 0
                ? written(item.tree(), indent(chunks.getFirst())).stream()
                : lines(item, before, chunks.get(item.from())));
        return joined(first(tuple.getKeyNode()) + 1, body, chunks.getLast().last() + 1);
    }

    /** The lines of each entry, with the comments above it. */
    private static List<Lines> chunks(int key, List<Node> items) {
        List<Lines> chunks = new ArrayList<>();
        int next = key + 1;
        for (Node item : items) {
            chunks.add(new Lines(next, last(item)));
            next = last(item) + 1;
        }
        return chunks;
    }

    private Stream<String> lines(Item item, List<Object> before, Lines chunk) {
        List<String> present = lines.subList(chunk.first(), chunk.last() + 1);
        if (before.get(item.from()).equals(item.tree())) {
            return present.stream();
        }
        Stream<String> comments = present.stream().takeWhile(PolicyText::isComment);
        return Stream.concat(comments, written(item.tree(), indent(chunk)).stream());
    }

    private static boolean isComment(String line) {
        return line.isBlank() || line.strip().startsWith("#");
    }

    private String indent(Lines chunk) {
        String dash = lines.subList(chunk.first(), chunk.last() + 1).stream()
                .filter(line -> !isComment(line)).findFirst().orElse("");
        return dash.substring(0, dash.length() - dash.stripLeading().length());
    }

    private static List<String> written(Object tree, String indent) {
        List<String> written = YamlWriter.lines(tree);
        return IntStream.range(0, written.size())
                .mapToObj(i -> indent + (i == 0 ? "- " : "  ") + written.get(i))
                .toList();
    }

    private String spliced(String section, @Nullable Object value) {
        Stream<String> body = value == null ? Stream.of() : YamlWriter.lines(Map.of(section, value)).stream();
        return tuple(section)
                .map(tuple -> joined(first(tuple.getKeyNode()), body, last(tuple.getValueNode()) + 1))
                .orElseGet(() -> String.join("\n", lines).stripTrailing() + "\n"
                        + String.join("\n", YamlWriter.lines(value == null ? Map.of() : Map.of(section, value)))
                        + "\n");
    }

    private String joined(int upTo, Stream<String> body, int from) {
        List<String> joined = new ArrayList<>(lines.subList(0, upTo));
        body.forEach(joined::add);
        joined.addAll(lines.subList(Math.min(from, lines.size()), lines.size()));
        return String.join("\n", joined);
    }

    private Optional<NodeTuple> tuple(String key) {
        return root instanceof MappingNode map && isBlock(map)
                ? map.getValue().stream().filter(tuple -> key(tuple).equals(key)).findFirst()
                : Optional.empty();
    }

    private static boolean isBlock(Node node) {
        return node instanceof CollectionNode<?> collection && collection.getFlowStyle() == FlowStyle.BLOCK;
    }

    private static String key(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static int first(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0);
    }

    /** A block's own end is where the next one begins; it really ends with the last thing in it. */
    private static int last(Node node) {
        return switch (node) {
            case MappingNode map when isBlock(map) -> last(map.getValue().getLast().getValueNode());
            case SequenceNode list when isBlock(list) -> last(list.getValue().getLast());
            case ScalarNode text when text.getScalarStyle().name().matches("LITERAL|FOLDED") ->
                node.getEndMark().map(Mark::getLine).orElse(0) - 1;
            default -> node.getEndMark().map(Mark::getLine).orElse(0);
        };
    }
}
