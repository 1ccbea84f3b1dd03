package io.dueline.api;

import io.dueline.intake.Envelope;
import io.dueline.intake.Envelopes;
import io.dueline.intake.Ndjson;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** One event, or a list of them, taken off the body one by one. An event that is too large costs only itself. */
final class JsonEvents implements Envelopes {
    private static final int LARGEST_EVENT = Ndjson.LONGEST;
    private static final int LARGEST_BODY = 64 << 20;
    private static final int DEEPEST = 32;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LARGEST_EVENT)
                    .maxDocumentLength(LARGEST_BODY)
                    .build())
            .build())
            .build();

    private final InputStream body;
    private @Nullable JsonParser parser;
    private boolean ended;
    private @Nullable String excess;
    private long start;

    JsonEvents(InputStream body) {
        this.body = body;
    }

    /** The answers wait for the end of the body anyway. */
    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public @Nullable Envelope next() throws IOException {
        try {
            return ended ? null : parser == null ? first() : following(parser.nextToken());
        } catch (StreamConstraintsException e) {
            throw new BrokenBody(Problem.TOO_LARGE, at(e));
        } catch (JacksonException e) {
            throw new BrokenBody(Problem.UNREADABLE_DOCUMENT, at(e));
        }
    }

    private static String at(JacksonException e) {
        var place = e.getLocation();
        return "line " + place.getLineNr() + ", column " + place.getColumnNr() + ": " + e.getOriginalMessage();
    }

    private @Nullable Envelope first() throws IOException {
        parser = JSON.createParser(body);
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_ARRAY) {
            return following(parser.nextToken());
        }
        if (token == JsonToken.START_OBJECT) {
            return last(envelope(token));
        }
        throw new BrokenBody(Problem.UNREADABLE_DOCUMENT, "The body must be an event or a list of events.");
    }

    private @Nullable Envelope following(JsonToken token) throws IOException {
        return token == JsonToken.END_ARRAY ? end() : envelope(token);
    }

    private Envelope last(Envelope envelope) throws IOException {
        end();
        return envelope;
    }

    private @Nullable Envelope end() throws IOException {
        ended = true;
        if (parser.nextToken() != null) {
            throw new BrokenBody(
                    Problem.UNREADABLE_DOCUMENT,
                    "The body goes on after its end; lines of events are application/x-ndjson.");
        }
        return null;
    }

    private Envelope envelope(JsonToken token) {
        excess = null;
        start = parser.currentLocation().getByteOffset();
        Object tree = value(token, 0);
        return excess == null ? new Envelope.Sent(tree) : new Envelope.Unreadable(excess);
    }

    private @Nullable Object value(JsonToken token, int depth) {
        if (depth > DEEPEST) {
            excess = "nested more than " + DEEPEST + " deep";
        } else if (parser.currentLocation().getByteOffset() - start > LARGEST_EVENT) {
            excess = "longer than " + LARGEST_EVENT + " bytes";
        }
        if (excess != null) {
            parser.skipChildren();
            return null;
        }
        return switch (token) {
            case START_OBJECT -> object(depth);
            case START_ARRAY -> list(depth);
            case VALUE_STRING -> parser.getString();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            default -> null;
        };
    }

    private Map<String, @Nullable Object> object(int depth) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Object value = value(parser.nextToken(), depth + 1);
            if (object.containsKey(name)) {
                excess = "has the member " + name + " twice";
            }
            object.put(name, value);
        }
        return object;
    }

    private List<@Nullable Object> list(int depth) {
        List<@Nullable Object> list = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            list.add(value(token, depth + 1));
        }
        return list;
    }
}
