package io.dueline.store;

import io.dueline.document.Documents;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Of what a document says: the order of an object's members, layout and comments make no difference. */
final class Etag {
    private Etag() {}

    static String of(@Nullable Object tree) {
        try {
            byte[] meaning = Documents.json(ordered(tree)).getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(meaning);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static @Nullable Object ordered(@Nullable Object tree) {
        return switch (tree) {
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> ordered = new TreeMap<>();
                map.forEach((key, value) -> ordered.put(String.valueOf(key), ordered(value)));
                yield ordered;
            }
            case List<?> list -> list.stream().map(Etag::ordered).toList();
            case null, default -> tree;
        };
    }
}
