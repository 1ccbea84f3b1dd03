package io.dueline.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2 as a tree. An alias stands for what it names, unless the tree would get so large or deep by it that
 * whoever walks it never comes to its end.
 */
final class YamlTree {
    private static final int LARGEST = 1_000_000;
    private static final int DEEPEST = 500;
    private static final String TOO_LARGE = "it is too large: " + LARGEST + " values and nesting " + DEEPEST
            + " deep are allowed, aliases written out";

    /** The reader copies its buffer each time it looks further ahead: with a small one long lines take forever. */
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setBufferSize(1 << 16)
            .setCodePointLimit(8 << 20)
            .build();

    /** @param size how many values it comes to, those within included */
    private record Part(@Nullable Object value, long size, int height) {
        static Part of(@Nullable Object scalar) {
            return new Part(scalar, 1, 1);
        }

        Part of(Object whole, Part last) {
            return new Part(whole, size + last.size, Math.max(height, last.height + 1));
        }
    }

    private final Iterator<Event> events;
    private final Map<Anchor, Part> anchored = new HashMap<>();

    private YamlTree(String text) {
        this.events = new Parse(SETTINGS).parseString(text).iterator();
    }

    static @Nullable Object read(String text) {
        try {
            return new YamlTree(text).document();
        } catch (YamlEngineException e) {
            throw MalformedDocument.at(e);
        }
    }

    private @Nullable Object document() {
        events.next();
        Event start = events.next();
        if (start.getEventId() == Event.ID.StreamEnd) {
            throw MalformedDocument.at(start, "the document is empty");
        }
        Object document = part(events.next(), 1).value();
        events.next();
        Event end = events.next();
        if (end.getEventId() != Event.ID.StreamEnd) {
            throw MalformedDocument.at(end, "the document goes on after its end");
        }
        return document;
    }

    private Part part(Event event, int depth) {
        Part part = switch (event) {
            case AliasEvent alias -> named(alias);
            case ScalarEvent scalar -> Part.of(YamlScalars.value(scalar));
            case CollectionStartEvent collection when depth <= DEEPEST -> collection(collection, depth);
            default -> throw MalformedDocument.at(event, TOO_LARGE);
        };
        if (part.size > LARGEST || depth + part.height > DEEPEST + 2) {
            throw MalformedDocument.at(event, TOO_LARGE);
        }
        if (!(event instanceof AliasEvent)) {
            ((NodeEvent) event).getAnchor().ifPresent(anchor -> anchored.put(anchor, part));
        }
        return part;
    }

    private Part named(AliasEvent alias) {
        Part part = anchored.get(alias.getAlias());
        if (part == null) {
            throw MalformedDocument.at(alias, "*" + alias.getAlias() + " names nothing that stands before it");
        }
        return part;
    }

    private Part collection(CollectionStartEvent start, int depth) {
        YamlScalars.refuseTag(start, start.getTag().orElse(null));
        return start instanceof SequenceStartEvent ? list(depth) : map(depth);
    }

    private Part list(int depth) {
        List<@Nullable Object> list = new ArrayList<>();
        Part whole = Part.of(list);
        for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
            Part item = part(next, depth + 1);
            list.add(item.value());
            whole = whole.of(list, item);
        }
        return whole;
    }

    private Part map(int depth) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        Part whole = Part.of(map);
        for (Event next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            String key = key(next);
            Part value = part(events.next(), depth + 1);
            if (map.containsKey(key)) {
                throw MalformedDocument.at(next, "the key " + key + " stands there already");
            }
            map.put(key, value.value());
            whole = whole.of(map, value);
        }
        return whole;
    }

    /** As it is written, whatever it looks like. */
    private static String key(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getValue();
        }
        throw MalformedDocument.at(event, "a key must be written out as a string");
    }
}
