package io.dueline.api;

import io.dueline.intake.Ndjson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds where JSON values begin and end, without reading what is in them: so one that is far too long can be passed
 * over, and memory holds one at a time.
 */
final class JsonValues {
    /** The longest value, in bytes. */
    static final int LONGEST = Ndjson.LONGEST;

    private static final int LARGEST_BODY = 64 << 20;
    private static final int END = -1;

    private final InputStream in;
    private final byte[] buffer = new byte[8_192];
    private int from;
    private int to;
    private long before;
    private byte[] value = new byte[1_024];
    private int length;

    JsonValues(InputStream in) {
        this.in = in;
    }

    /** Whether that comes next; then it is passed. */
    boolean isNext(char wanted) throws IOException {
        boolean found = skipSpace() == wanted;
        if (found) {
            from++;
        }
        return found;
    }

    void expect(char wanted) throws IOException {
        if (!isNext(wanted)) {
            throw broken(isAtEnd() ? "The body ends too early." : "There should be a " + wanted + " after each event.");
        }
    }

    boolean isObject() throws IOException {
        return skipSpace() == '{';
    }

    boolean isAtEnd() throws IOException {
        return skipSpace() == END;
    }

    /** The text of the value that comes next; null if it is longer than {@link #LONGEST}. */
    @Nullable
    String next() throws IOException {
        length = 0;
        int first = skipSpace();
        if (first == '{' || first == '[') {
            takeNested();
        } else {
            takePlain();
        }
        return length > LONGEST ? null : text();
    }

    /** From its opening bracket to the one that closes it. */
    private void takeNested() throws IOException {
        int depth = 0;
        do {
            int next = taken();
            switch (next) {
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                case '"' -> takeRestOfString();
                default -> {}
            }
        } while (depth > 0);
    }

    private void takeRestOfString() throws IOException {
        for (int next = taken(); next != '"'; next = taken()) {
            if (next == '\\') {
                taken();
            }
        }
    }

    /** A string, a number or a word. */
    private void takePlain() throws IOException {
        for (int next = peek(); next != ',' && next != ']' && next != END; next = peek()) {
            if (taken() == '"') {
                takeRestOfString();
            }
        }
    }

    private int taken() throws IOException {
        int next = peek();
        if (next == END) {
            throw broken("The body ends within an event.");
        }
        keep((byte) next);
        from++;
        return next;
    }

    private void keep(byte next) {
        if (length == value.length && length < LONGEST) {
            value = Arrays.copyOf(value, length * 2);
        }
        if (length < LONGEST) {
            value[length] = next;
        }
        length++;
    }

    private String text() throws BrokenBody {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value, 0, length)).toString();
        } catch (CharacterCodingException e) {
            throw broken("The body is not UTF-8.");
        }
    }

    private int skipSpace() throws IOException {
        int next = peek();
        while (next == ' ' || next == '\n' || next == '\r' || next == '\t' || isByteOrderMark(next)) {
            from++;
            next = peek();
        }
        return next;
    }

    private boolean isByteOrderMark(int next) {
        long at = before + from;
        return at == 0 && next == 0xEF || at == 1 && next == 0xBB || at == 2 && next == 0xBF;
    }

    private int peek() throws IOException {
        if (from == to) {
            before += to;
            from = 0;
            to = Math.max(in.read(buffer), 0);
            if (before + to > LARGEST_BODY) {
                throw new BrokenBody(Problem.TOO_LARGE, "A list is at most " + LARGEST_BODY
                        + " bytes long; a stream of any length is application/x-ndjson.");
            }
        }
        return to == 0 ? END : buffer[from] & 0xFF;
    }

    private static BrokenBody broken(String detail) {
        return new BrokenBody(Problem.UNREADABLE_DOCUMENT, detail);
    }
}
