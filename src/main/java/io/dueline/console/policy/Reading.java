package io.dueline.console.policy;

import io.dueline.console.yaml.Remark;
import io.dueline.document.MalformedDocument;
import io.dueline.policy.Fault;
import io.dueline.policy.reader.Checked;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a draft says, as well as it can be read.
 *
 * @param tree null: it is no YAML, as {@code broken} says
 */
record Reading(String text, @Nullable Object tree, Checked checked, @Nullable MalformedDocument broken) {

    Reading asOf(Instant now) {
        return new Reading(text, tree, checked.asOf(now), broken);
    }

    boolean isBroken() {
        return broken != null;
    }

    public boolean isFaultless() {
        return broken == null && checked.faults().isEmpty();
    }

    Map<String, Object> document() {
        return Tree.map(tree);
    }

    /** The entries of a list, whatever they are. */
    List<Object> list(String section) {
        return new ArrayList<>(Tree.list(tree, section));
    }

    /** What the entries of a list are called by. */
    List<String> ids(String section) {
        return list(section).stream().map(entry -> Tree.text(entry, "id")).toList();
    }

    /** The time zone of the first calendar, which probably is that of the next part as well. */
    String zone() {
        return list("calendars").stream().map(one -> Tree.text(one, "timeZone")).findFirst().orElse("UTC");
    }

    /** All that is to be said of it, by line. */
    List<Remark> remarks() {
        return broken != null ? Remark.of(broken) : Remark.of(checked, text);
    }

    List<Fault> faultsAt(String path) {
        return checked.faults().stream()
                .filter(fault -> fault.path().equals(path) || fault.path().startsWith(path + ".")
                        || fault.path().startsWith(path + "["))
                .toList();
    }
}
