package io.dueline.store;

import org.jspecify.annotations.Nullable;

/** Nobody answers the door now; whoever knocked tries again later. */
public final class DeskClosed extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DeskClosed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
