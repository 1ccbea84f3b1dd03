package io.dueline.console;

import java.util.List;
import java.util.stream.Collectors;

/** Which parts of the service don't answer, by the names that people know them by. */
record Vitals(List<String> away) {
    public boolean isWell() {
        return away.isEmpty();
    }

    public String text() {
        return isWell()
                ? "All parts work"
                : away.stream().collect(Collectors.joining(" and "))
                        + (away.size() == 1 ? " doesn’t answer" : " don’t answer");
    }
}
