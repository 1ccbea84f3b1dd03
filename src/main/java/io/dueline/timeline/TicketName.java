package io.dueline.timeline;

import io.dueline.policy.Node;
import org.jspecify.annotations.Nullable;

/** Reads the name of a ticket: 1 to 200 characters that can be seen. */
final class TicketName {
    private TicketName() {}

    static @Nullable String read(Node node) {
        String name = node.requiredText(200);
        return name != null && name.chars().anyMatch(Character::isISOControl)
                ? node.refuse("must not have control characters")
                : name;
    }
}
