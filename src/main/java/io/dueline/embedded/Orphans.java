package io.dueline.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The servers that a killed Dueline left running: known by their command lines, which name this home. */
record Orphans(Home home) {

    private static final Logger LOG = LoggerFactory.getLogger(Orphans.class);
    private static final int STOP_WITHIN_SECONDS = 10;

    void stop() {
        var orphans = ProcessHandle.allProcesses().filter(this::isOurs).filter(this::isParent).toList();
        if (orphans.isEmpty()) return;
        LOG.info("Stopping what a killed Dueline left running: processes {}",
                orphans.stream().map(ProcessHandle::pid).toList());
        Processes.end(orphans, STOP_WITHIN_SECONDS);
    }

    private boolean isOurs(ProcessHandle process) {
        return isPostgres(process) || isTemporal(process);
    }

    private boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(Path::of).filter(program -> program.startsWith(home.postgres()))
                .isPresent();
    }

    private boolean isTemporal(ProcessHandle process) {
        var arguments = process.info().arguments().map(List::of).orElse(List.of());
        return arguments.contains("start-dev")
                && arguments.contains(new TemporalData(home.temporal()).database().toString());
    }

    // PostgreSQL's main process has children, and it is the one who stops them.
    private boolean isParent(ProcessHandle process) {
        return Optional.of(process).flatMap(ProcessHandle::parent).filter(this::isOurs).isEmpty();
    }
}
