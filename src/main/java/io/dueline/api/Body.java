package io.dueline.api;

import io.dueline.document.Documents;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Request bodies that are read as a whole, and so have a limit. */
final class Body {
    private static final int STEP = 8_192;

    private Body() {}

    /**
     * The body as text; without a byte-order mark, if it has one.
     *
     * @param limit in bytes, after inflating
     */
    static String text(InputStream in, int limit) throws IOException {
        byte[] bytes = bytes(in, limit);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Refusal(Problem.UNREADABLE_DOCUMENT, "The body is not UTF-8.");
        }
    }

    private static byte[] bytes(InputStream in, int limit) throws IOException {
        var bytes = new ByteArrayOutputStream();
        byte[] step = new byte[STEP];
        for (int read = in.read(step); read >= 0; read = in.read(step)) {
            bytes.write(step, 0, read);
            if (bytes.size() > limit) {
                throw tooLarge(limit);
            }
        }
        return bytes.toByteArray();
    }

    static Refusal tooLarge(int limit) {
        return new Refusal(Problem.TOO_LARGE, "The body is larger than " + limit + " bytes.").with("limit", limit);
    }

    /** The members of a JSON object. */
    static Members members(InputStream in, int limit) throws IOException {
        return new Members(Documents.tree(text(in, limit), Documents.JSON));
    }
}
