package io.dueline.embedded;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;

/** The Temporal CLI built from its source, where Go is installed. */
record BuiltTemporal(KeptTemporal kept) implements TemporalSource {

    private static final String SOURCE = "github.com/temporalio/cli/cmd/temporal@" + KeptTemporal.VERSION;

    @Override
    public Path find() throws IOException, InterruptedException {
        var workshop = kept.workshop();
        var what = "building Temporal " + KeptTemporal.VERSION + " with Go (once; about three minutes)";
        return kept.keep(Progress.during(what, () -> build(workshop)));
    }

    private Path build(Path workshop) throws IOException, InterruptedException {
        var log = kept.directory().resolve("go-install.log");
        var go = new ProcessBuilder("go", "install", SOURCE).redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()));
        go.environment().put("GOBIN", workshop.toString());
        if (go.start().waitFor() != 0)
            throw new IOException("`go install " + SOURCE + "` failed; its reason is in " + log);
        return workshop.resolve(KeptTemporal.PROGRAM);
    }

    @Override
    public String advice() {
        return "install Go, with which Dueline builds Temporal";
    }
}
