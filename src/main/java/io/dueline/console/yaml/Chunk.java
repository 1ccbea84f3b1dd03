package io.dueline.console.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The lines of one entry of a list, with the comments above it.
 *
 * @param end the line after the last of them
 */
record Chunk(List<String> lines, int end) {

    /** @param key the line of the list's own name */
    static List<Chunk> of(SequenceNode list, int key, List<String> text) {
        List<Chunk> chunks = new ArrayList<>();
        int next = key + 1;
        for (Node item : list.getValue()) {
            int end = Nodes.lastLine(item) + 1;
            chunks.add(new Chunk(text.subList(next, end), end));
            next = end;
        }
        return chunks;
    }

    /** An entry in place of this one; the comments above it stay. */
    Stream<String> saying(Object tree) {
        return Stream.concat(lines.stream().takeWhile(Chunk::isComment), beside(tree));
    }

    /** Another entry, as far from the margin as this one. */
    Stream<String> beside(Object tree) {
        List<String> written = YamlWriter.lines(tree);
        return IntStream.range(0, written.size())
                .mapToObj(i -> margin() + (i == 0 ? "- " : "  ") + written.get(i));
    }

    private String margin() {
        String dash = lines.stream().filter(line -> !isComment(line)).findFirst().orElse("");
        return dash.substring(0, dash.length() - dash.stripLeading().length());
    }

    private static boolean isComment(String line) {
        return line.isBlank() || line.strip().startsWith("#");
    }
}
