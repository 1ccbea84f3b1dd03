package io.dueline.console;

import java.util.List;
import java.util.stream.Collectors;

/** Which parts of the service don't answer, by the names that people know them by. */
record Vitals(List<String> away) {
    public boolean isWell() {
        return away.isEmpty();
    }

    /** What goes on all the same; empty where all is well. */
    public String stillWorks() {
        return isWell()
                ? ""
                : away.contains(HealthPart.DATABASE)
                        ? "Nothing that was accepted is lost, and deadlines wait in Temporal."
                        : "Events are taken in and clocks shown as of now; what falls due is written down once it is back.";
    }

    public String text() {
        return isWell()
                ? "All parts work"
                : away.stream().collect(Collectors.joining(" and "))
                        + (away.size() == 1 ? " doesn’t answer" : " don’t answer");
    }
}
