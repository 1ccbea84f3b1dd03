package io.dueline.console.whatif;

import io.dueline.console.NotUnderstood;
import io.dueline.store.Documents;
import io.dueline.store.MalformedDocument;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** A composition as a part of an address: JSON, deflated, in letters that an address may have. */
final class Packed {
    /** What every browser, server and proxy takes as a part of an address. */
    static final int LONGEST_IN_ADDRESS = 6_000;

    private static final int LARGEST = 1 << 20;

    private Packed() {}

    static String text(Composition composition) {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(Documents.json(tree(composition)).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }

    private static Map<String, Object> tree(Composition composition) {
        Map<String, Object> tree = new LinkedHashMap<>();
        put(tree, "ticket", composition.ticket());
        tree.put("asOf", composition.asOf().toString());
        tree.put("under", composition.under());
        put(tree, "draft", composition.draft());
        tree.put("events", composition.parts().stream().map(Packed::tree).toList());
        return tree;
    }

    private static Map<String, Object> tree(Part part) {
        Map<String, Object> tree = new LinkedHashMap<>();
        put(tree, "seq", part.seq());
        put(tree, "at", part.at() == null ? null : part.at().toString());
        put(tree, "type", part.type());
        put(tree, "data", part.data().isEmpty() ? null : part.data());
        return tree;
    }

    private static void put(Map<String, Object> tree, String name, @Nullable Object value) {
        if (value != null) {
            tree.put(name, value);
        }
    }

    /** @throws NotUnderstood if it is none, or if a part of it is missing */
    static Composition composition(String packed) {
        try {
            return composition(Documents.object(inflated(packed)));
        } catch (IOException | MalformedDocument | IllegalArgumentException | DateTimeException
                | ClassCastException e) {
            throw new NotUnderstood("The address doesn’t hold a whole story any more; perhaps its end was cut off.");
        }
    }

    private static String inflated(String packed) throws IOException {
        byte[] bytes = Base64.getUrlDecoder().decode(packed);
        try (var inflater = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            byte[] plain = inflater.readNBytes(LARGEST + 1);
            if (plain.length > LARGEST) {
                throw new IOException("more than " + LARGEST + " bytes");
            }
            return new String(plain, StandardCharsets.UTF_8);
        }
    }

    private static Composition composition(Map<String, Object> tree) {
        List<Part> parts = new ArrayList<>();
        for (Object one : (List<?>) tree.getOrDefault("events", List.of())) {
            parts.add(part((Map<?, ?>) one));
        }
        if (parts.size() > Composition.MOST) {
            throw new IllegalArgumentException("more than " + Composition.MOST + " events");
        }
        return new Composition(
                (String) tree.get("ticket"), parts, instant(tree.get("asOf")),
                (String) tree.getOrDefault("under", Composition.IN_FORCE), (String) tree.get("draft"));
    }

    private static Part part(Map<?, ?> tree) {
        Number seq = (Number) tree.get("seq");
        Object at = tree.get("at");
        String type = (String) tree.get("type");
        if (seq == null && (at == null || type == null)) {
            throw new IllegalArgumentException("an event that is neither taken nor made up");
        }
        return new Part(seq == null ? null : seq.longValue(), at == null ? null : instant(at), type, data(tree));
    }

    private static Map<String, Object> data(Map<?, ?> tree) {
        Map<String, Object> data = new LinkedHashMap<>();
        if (tree.get("data") instanceof Map<?, ?> map) {
            map.forEach((name, value) -> data.put((String) name, value));
        }
        return data;
    }

    private static Instant instant(@Nullable Object text) {
        return Instant.parse(String.valueOf(text));
    }
}
