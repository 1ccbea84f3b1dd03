package io.dueline.intake;

import io.dueline.document.Documents;
import io.dueline.document.MalformedDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Events as lines of JSON, read as they come: memory doesn't grow with the stream. Empty lines are skipped, a line that
 * is too long or isn't JSON costs only itself.
 */
public final class Ndjson implements Envelopes {
    /** The longest line, in bytes. */
    public static final int LONGEST = 256 * 1024;

    private final InputStream in;
    private final byte[] buffer = new byte[LONGEST + 1];
    private int from;
    private int to;
    private boolean ended;

    public Ndjson(InputStream in) {
        this.in = in;
    }

    @Override
    public @Nullable Envelope next() throws IOException {
        while (true) {
            int end = endOfLine();
            if (end < 0 && isFull()) {
                skipLine();
                return new Envelope.Unreadable("longer than " + LONGEST + " bytes");
            }
            if (end < 0 && !ended) {
                fill();
                continue;
            }
            if (end < 0 && from == to) {
                return null;
            }
            String line = take(end < 0 ? to : end);
            if (line == null) {
                return new Envelope.Unreadable("not UTF-8");
            }
            if (!line.isBlank()) {
                return read(line);
            }
        }
    }

    @Override
    public boolean isReady() throws IOException {
        while (!ended && endOfLine() < 0 && !isFull() && in.available() > 0) {
            fill();
        }
        return ended || endOfLine() >= 0 || isFull();
    }

    private boolean isFull() {
        return to - from == buffer.length;
    }

    private int endOfLine() {
        for (int at = from; at < to; at++) {
            if (buffer[at] == '\n') {
                return at;
            }
        }
        return -1;
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, from, buffer, 0, to - from);
        to -= from;
        from = 0;
        int read = in.read(buffer, to, buffer.length - to);
        ended = read < 0;
        to += Math.max(read, 0);
    }

    private void skipLine() throws IOException {
        int end = endOfLine();
        while (end < 0 && !ended) {
            from = to;
            fill();
            end = endOfLine();
        }
        from = end < 0 ? to : end + 1;
    }

    private @Nullable String take(int end) {
        ByteBuffer line = ByteBuffer.wrap(buffer, from, end - from);
        from = Math.min(end + 1, to);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(line).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static Envelope read(String line) {
        try {
            return new Envelope.Sent(Documents.tree(withoutMark(line), Documents.JSON));
        } catch (MalformedDocument e) {
            return new Envelope.Unreadable(e.isOnlyRefused() ? e.getMessage() : "not JSON: " + e.getMessage());
        }
    }

    /** A file may begin with a byte-order mark, and a stream may be many files. */
    private static String withoutMark(String line) {
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }
}
