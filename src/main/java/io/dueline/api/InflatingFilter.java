package io.dueline.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes bodies with {@code Content-Encoding: gzip}, inflating them while they are read. */
@Component
class InflatingFilter extends OncePerRequestFilter {
    private static final int BUFFER = 8_192;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        boolean deflated = "gzip".equalsIgnoreCase(encoding) || "x-gzip".equalsIgnoreCase(encoding);
        chain.doFilter(deflated ? new Inflated(request) : request, response);
    }

    private static final class Inflated extends HttpServletRequestWrapper {
        private @Nullable ServletInputStream body;

        Inflated(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (body == null) {
                body = new InflatedBody(super.getInputStream());
            }
            return body;
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }

        @Override
        public int getContentLength() {
            return -1;
        }

        @Override
        public long getContentLengthLong() {
            return -1;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return isOfDeflated(name) ? null : super.getHeader(name);
        }

        private static boolean isOfDeflated(String name) {
            return HttpHeaders.CONTENT_ENCODING.equalsIgnoreCase(name)
                    || HttpHeaders.CONTENT_LENGTH.equalsIgnoreCase(name);
        }
    }

    /** Tells how much can be read without waiting, which its parent doesn't. */
    private static final class Inflating extends GZIPInputStream {
        private final ServletInputStream deflated;

        Inflating(ServletInputStream deflated) throws IOException {
            super(deflated, BUFFER);
            this.deflated = deflated;
        }

        @Override
        public int available() throws IOException {
            return inf.needsInput() && !inf.finished() && !deflated.isFinished() ? deflated.available() : 1;
        }
    }

    private static final class InflatedBody extends ServletInputStream {
        private final ServletInputStream deflated;
        private @Nullable InputStream inflated;
        private boolean finished;

        InflatedBody(ServletInputStream deflated) {
            this.deflated = deflated;
        }

        /** Opened at the first read, so that a body that isn't gzip is an error of reading it. */
        private InputStream inflated() throws IOException {
            if (inflated == null) {
                inflated = new Inflating(deflated);
            }
            return inflated;
        }

        @Override
        public int read() throws IOException {
            return noted(inflated().read());
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return noted(inflated().read(bytes, offset, length));
        }

        private int noted(int read) {
            finished |= read < 0;
            return read;
        }

        @Override
        public int available() throws IOException {
            return inflated().available();
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return deflated.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("an inflated body is read by blocking");
        }
    }
}
