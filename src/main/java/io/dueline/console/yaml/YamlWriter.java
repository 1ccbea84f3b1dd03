package io.dueline.console.yaml;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Writes a part of a policy as a person would: what fits on a line stands on one. */
public final class YamlWriter {
    private static final int LINE = 96;
    private static final DumpSettings SETTINGS = DumpSettings.builder()
            .setIndent(2).setIndicatorIndent(2).setIndentWithIndicator(true).setWidth(10_000).build();
    /** Words and durations, which no reader takes for anything but text. */
    private static final Pattern PLAIN = Pattern.compile(
            "(?!(?i:true|false|null|yes|no|on|off|y|n|nan|inf)$)[A-Za-z][A-Za-z0-9 ._/@-]*(?<! )"
                    + "|(?=\\d)(\\d+h)?(\\d+m)?(\\d+s)?|\\d+bd|\\d+%|24x7|\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9._-]*");

    private YamlWriter() {}

    public static String document(Map<String, ?> tree) {
        return String.join("\n", lines(tree)) + "\n";
    }

    /** A map or a list in block style. */
    public static List<String> lines(Object tree) {
        if (tree instanceof Map<?, ?> map && map.isEmpty()) {
            return List.of();
        }
        var events = new Serialize(SETTINGS).serializeOne(node(tree, true));
        return new Present(SETTINGS).emitToString(events.iterator()).stripTrailing().lines().toList();
    }

    private static Node node(@Nullable Object value, boolean top) {
        return switch (value) {
            case Map<?, ?> map -> new MappingNode(Tag.MAP, map.entrySet().stream().map(YamlWriter::tuple).toList(),
                    style(map, map.isEmpty(), top));
            case List<?> list -> new SequenceNode(
                    Tag.SEQ, list.stream().map(item -> node(item, false)).toList(), style(list, list.isEmpty(), top));
            case String text -> new ScalarNode(
                    Tag.STR, text, PLAIN.matcher(text).matches() ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED);
            case null -> new ScalarNode(Tag.NULL, "null", ScalarStyle.PLAIN);
            case Boolean flag -> new ScalarNode(Tag.BOOL, flag.toString(), ScalarStyle.PLAIN);
            case Integer number -> new ScalarNode(Tag.INT, number.toString(), ScalarStyle.PLAIN);
            default -> new ScalarNode(Tag.FLOAT, value.toString(), ScalarStyle.PLAIN);
        };
    }

    private static NodeTuple tuple(Map.Entry<?, ?> entry) {
        String key = String.valueOf(entry.getKey());
        Node name = new ScalarNode(
                Tag.STR, key, KEY.matcher(key).matches() ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED);
        return new NodeTuple(name, node(entry.getValue(), isSection(key)));
    }

    /** The lists that a document consists of have a line for each entry, however short it is. */
    private static boolean isSection(String key) {
        return List.of("calendars", "metrics", "levels", "targets", "rules", "alerts", "reports").contains(key);
    }

    private static FlowStyle style(Object tree, boolean empty, boolean top) {
        return empty || !top && tree.toString().length() < LINE ? FlowStyle.FLOW : FlowStyle.BLOCK;
    }
}
