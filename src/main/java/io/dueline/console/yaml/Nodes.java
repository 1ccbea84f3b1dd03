package io.dueline.console.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The nodes of a YAML document, and the lines, from 0, at which they stand. */
final class Nodes {
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setBufferSize(1 << 16).setCodePointLimit(16 << 20).build();

    private Nodes() {}

    /** Empty: what stands where can't be told, as where an alias names nothing. */
    static Optional<Node> of(String text) {
        try {
            return new Compose(SETTINGS).composeString(text);
        } catch (YamlEngineException untold) {
            return Optional.empty();
        }
    }

    static String key(NodeTuple entry) {
        return entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    static int firstLine(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0);
    }

    /** A block's own end is where the next one begins; it really ends with the last thing in it. */
    static int lastLine(Node node) {
        return switch (node) {
            case MappingNode map when isBlock(map) -> lastLine(map.getValue().getLast().getValueNode());
            case SequenceNode list when isBlock(list) -> lastLine(list.getValue().getLast());
            case ScalarNode text when isBlock(text) -> endLine(text) - 1;
            default -> endLine(node);
        };
    }

    private static int endLine(Node node) {
        return node.getEndMark().map(Mark::getLine).orElse(0);
    }

    static boolean isBlock(Node node) {
        return node instanceof CollectionNode<?> collection && collection.getFlowStyle() == FlowStyle.BLOCK;
    }

    private static boolean isBlock(ScalarNode text) {
        return text.getScalarStyle() == ScalarStyle.LITERAL || text.getScalarStyle() == ScalarStyle.FOLDED;
    }
}
