package io.dueline.policy.reader;

import io.dueline.policy.Node;
import io.dueline.policy.Warning;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads when a target warns. */
final class WarningReader {

    static final int MOST = 10;
    private static final Pattern SHARE = Pattern.compile("([1-9]\\d?)%");

    private WarningReader() {}

    static List<Warning> warnings(Node node) {
        List<Warning> warnings = new ArrayList<>();
        for (Node entry : node.items(MOST)) {
            Warning warning = warning(entry);
            if (warning != null && warnings.contains(warning)) {
                entry.refuse("stands there already");
            } else if (warning != null) {
                warnings.add(warning);
            }
        }
        return warnings;
    }

    private static @Nullable Warning warning(Node node) {
        if (!(node.value() instanceof String text)) {
            return node.expect("the time left, such as 15m, or the share used up, such as 80%");
        }
        if (text.endsWith("%")) {
            Matcher share = SHARE.matcher(text);
            return share.matches()
                    ? new Warning.Share(Integer.parseInt(share.group(1)))
                    : node.refuse("must be from 1% to 99% of the time allowed");
        }
        Duration left = WithinReader.duration(node);
        return left == null ? null : new Warning.Before(left);
    }
}
