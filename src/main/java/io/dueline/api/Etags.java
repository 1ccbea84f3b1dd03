package io.dueline.api;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What an {@code If-Match} header lists. */
final class Etags {
    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"([^\"]*)\"");

    private Etags() {}

    /** Without their quotation marks; one that is written without any is taken as it is. */
    static List<String> of(String header) {
        List<String> quoted = ETAG.matcher(header).results().map((MatchResult found) -> found.group(1)).toList();
        return quoted.isEmpty() ? List.of(header.strip()) : quoted;
    }
}
