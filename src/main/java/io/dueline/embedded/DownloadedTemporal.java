package io.dueline.embedded;

import io.temporal.testing.TemporalDevServerOptions;
import io.temporal.testing.internal.devserver.TemporalDevServerDownloader;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.core.NestedExceptionUtils;

/** The Temporal CLI that the SDK's own downloader brings: the SDK starts its test servers from it. */
record DownloadedTemporal(KeptTemporal kept) implements TemporalSource {

    @Override
    public Path find() throws IOException, InterruptedException {
        var options = TemporalDevServerOptions.newBuilder()
                .setDownloadVersion(KeptTemporal.VERSION)
                .setDownloadDestination(kept.workshop().toString())
                .build();
        return kept.keep(
                Progress.during("downloading Temporal " + KeptTemporal.VERSION + " (once)", () -> download(options)));
    }

    private static Path download(TemporalDevServerOptions options) throws IOException {
        try {
            return TemporalDevServerDownloader.prepare(options);
        } catch (IllegalStateException e) {
            throw new IOException("the download failed: " + NestedExceptionUtils.getMostSpecificCause(e), e);
        }
    }

    @Override
    public String advice() {
        return "let Dueline download the Temporal CLI from temporal.download";
    }
}
