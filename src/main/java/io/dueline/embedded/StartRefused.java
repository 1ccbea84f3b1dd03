package io.dueline.embedded;

import org.springframework.boot.ExitCodeGenerator;

/** Dueline can't start here, for a reason that whoever started it can understand and remove. */
final class StartRefused extends RuntimeException implements ExitCodeGenerator {

    private static final long serialVersionUID = 1;

    StartRefused(String reason) {
        super(reason);
    }

    StartRefused(String reason, Throwable cause) {
        super(reason, cause);
    }

    @Override
    public int getExitCode() {
        return 1;
    }
}
