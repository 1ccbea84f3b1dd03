package io.dueline.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The SDK's downloader talks to a site of ours, in the way that the real one answers. */
class DownloadedTemporalTest {

    private static final String SITE = "io.temporal.testing.devServerDownloadBaseUrl";

    @TempDir
    Path directory;

    private HttpServer site;

    @BeforeEach
    void open() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        site.start();
        System.setProperty(SITE, address());
    }

    @AfterEach
    void close() {
        site.stop(0);
        System.clearProperty(SITE);
    }

    @Test
    void what_was_downloaded_is_kept_where_the_next_start_looks_first() throws Exception {
        serve("/cli/v1.5.1",
                "{\"archiveUrl\":\"%s/archive\",\"fileToExtract\":\"temporal\"}".formatted(address()).getBytes(UTF_8));
        serve("/archive", archiveOf("temporal", "the program"));
        var kept = new KeptTemporal(directory);
        var program = new DownloadedTemporal(kept).find();
        assertThat(program).hasContent("the program").isExecutable();
        assertThat(kept.find()).isEqualTo(program);
    }

    @Test
    void a_site_that_does_not_answer_is_named_as_the_reason() {
        site.stop(0);
        assertThatThrownBy(() -> new DownloadedTemporal(new KeptTemporal(directory)).find())
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("the download failed: java.net.ConnectException");
    }

    private void serve(String path, byte[] content) {
        site.createContext(path, exchange -> {
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
            exchange.close();
        });
    }

    private static byte[] archiveOf(String name, String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            var entry = new TarArchiveEntry(name);
            entry.setSize(content.length());
            tar.putArchiveEntry(entry);
            tar.write(content.getBytes(UTF_8));
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    private String address() {
        return "http://" + site.getAddress().getHostString() + ":" + site.getAddress().getPort();
    }
}
