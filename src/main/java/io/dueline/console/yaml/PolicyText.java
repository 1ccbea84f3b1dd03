package io.dueline.console.yaml;

import io.dueline.document.Documents;
import io.dueline.document.MalformedDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A policy as YAML that people write. One part of it is changed without touching the lines of the others, so that comments
 * and layout there stay.
 */
public final class PolicyText {

    /**
     * An entry of a list as it is to be.
     *
     * @param from where it stands at present; -1: it is new
     */
    public record Item(int from, Object tree) {}

    private final List<String> lines;
    private final Optional<Node> root;
    private final Map<String, Object> tree = new LinkedHashMap<>();

    /** @param text what {@link Documents#tree} can read */
    public PolicyText(String text) {
        this.lines = List.of(text.split("\n", -1));
        this.root = Nodes.of(text);
        if (Documents.tree(text, Documents.YAML) instanceof Map<?, ?> map) {
            map.forEach((key, value) -> tree.put(String.valueOf(key), value));
        }
    }

    /** With other entries in one of its lists. Those that say what they said keep their lines, wherever they go. */
    public String withList(String section, List<Item> items) {
        List<Object> values = items.stream().map(Item::tree).toList();
        return meaning(section, values, withLines(section, items).orElseGet(() -> rewritten(section, values)));
    }

    /** With another value of one of its keys; null: without it. */
    public String with(String section, @Nullable Object value) {
        return value == null && !tree.containsKey(section)
                ? String.join("\n", lines)
                : meaning(section, value, rewritten(section, value));
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

    private Optional<String> withLines(String section, List<Item> items) {
        return tuple(section)
                .filter(tuple -> Nodes.isBlock(tuple.getValueNode()) && !items.isEmpty())
                .filter(tuple -> tuple.getValueNode() instanceof SequenceNode)
                .map(tuple -> withLines(tuple, items));
    }

    private String withLines(NodeTuple tuple, List<Item> items) {
        int key = Nodes.firstLine(tuple.getKeyNode());
        List<Chunk> chunks = Chunk.of((SequenceNode) tuple.getValueNode(), key, lines);
        List<?> before = tree.get(Nodes.key(tuple)) instanceof List<?> list ? list : List.of();
        Stream<String> body = items.stream().flatMap(item -> item.from() < 0
                ? chunks.getFirst().beside(item.tree())
                : before.get(item.from()).equals(item.tree())
                        ? chunks.get(item.from()).lines().stream()
                        : chunks.get(item.from()).saying(item.tree()));
        return joined(key + 1, body, chunks.getLast().end());
    }

    private String rewritten(String section, @Nullable Object value) {
        List<String> body = value == null ? List.of() : YamlWriter.lines(Map.of(section, value));
        return tuple(section)
                .map(tuple -> joined(Nodes.firstLine(tuple.getKeyNode()), body.stream(),
                        Nodes.lastLine(tuple.getValueNode()) + 1))
                .orElseGet(() -> String.join("\n", lines).stripTrailing() + "\n" + String.join("\n", body) + "\n");
    }

    private String joined(int upTo, Stream<String> body, int from) {
        List<String> joined = new ArrayList<>(lines.subList(0, upTo));
        body.forEach(joined::add);
        joined.addAll(lines.subList(Math.min(from, lines.size()), lines.size()));
        return String.join("\n", joined);
    }

    private Optional<NodeTuple> tuple(String key) {
        return root.filter(Nodes::isBlock)
                .filter(MappingNode.class::isInstance)
                .flatMap(map -> ((MappingNode) map).getValue().stream()
                        .filter(tuple -> Nodes.key(tuple).equals(key))
                        .findFirst());
    }
}
