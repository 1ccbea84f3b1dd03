package io.dueline.console.yaml;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Tells at which line of a document the parts stand that faults name by their paths. */
public final class Lines {
    private final @Nullable Node root;

    private Lines(@Nullable Node root) {
        this.root = root;
    }

    public static Lines of(String text) {
        return new Lines(Nodes.of(text).orElse(null));
    }

    /**
     * @param path such as {@code levels[2].targets[0].within}
     * @return the line, from 1; of the nearest part around it where that isn't there
     */
    public int at(String path) {
        return root == null ? 1 : line(new Part("", 0, root), path) + 1;
    }

    /** @param name as the path goes on to it: {@code within} or {@code [0]} */
    private record Part(String name, int line, Node node) {
        static Part of(NodeTuple entry) {
            return new Part(Nodes.key(entry), Nodes.firstLine(entry.getKeyNode()), entry.getValueNode());
        }

        static Part of(List<Node> items, int at) {
            return new Part("[" + at + "]", Nodes.firstLine(items.get(at)), items.get(at));
        }

        Stream<Part> parts() {
            return switch (node) {
                case MappingNode map -> map.getValue().stream().map(Part::of);
                case SequenceNode list -> IntStream.range(0, list.getValue().size())
                        .mapToObj(at -> of(list.getValue(), at));
                default -> Stream.empty();
            };
        }

        boolean leadsTo(String path) {
            return path.startsWith(name)
                    && (path.length() == name.length() || ".[".indexOf(path.charAt(name.length())) >= 0);
        }
    }

    private static int line(Part around, String path) {
        String rest = path.startsWith(".") ? path.substring(1) : path;
        Optional<Part> next = around.parts()
                .filter(part -> part.leadsTo(rest))
                .max(Comparator.comparingInt(part -> part.name().length()));
        return next.map(part -> line(part, rest.substring(part.name().length()))).orElse(around.line());
    }
}
