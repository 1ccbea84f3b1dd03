package io.dueline.api;

import jakarta.servlet.ServletInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.util.zip.ZipException;

/** A request's body that knows when it has come to its end: to read that takes no waiting. */
final class PromptBody extends FilterInputStream {
    private final ServletInputStream body;

    PromptBody(ServletInputStream body) {
        super(body);
        this.body = body;
    }

    boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public int available() throws IOException {
        return body.isFinished() ? 1 : super.available();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return super.read(bytes, offset, length);
        } catch (EOFException | ZipException e) {
            throw BrokenBody.compressed(e);
        }
    }
}
