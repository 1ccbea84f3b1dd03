package io.dueline.console;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where the next page of a list begins, as one value of an address. */
public final class Place {
    private static final String BETWEEN = " ";
    private static final String PRESENT = "=";

    private Place() {}

    public static String of(@Nullable Object... parts) {
        return Arrays.stream(parts)
                .map(part -> part == null ? "" : PRESENT + URLEncoder.encode(part.toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining(BETWEEN));
    }

    /** @throws NotUnderstood if it isn't a place of so many parts */
    public static List<@Nullable String> parts(String place, int size) {
        List<@Nullable String> parts = new ArrayList<>();
        for (String part : place.split(BETWEEN, -1)) {
            parts.add(part.isEmpty() ? null : URLDecoder.decode(part.substring(1), StandardCharsets.UTF_8));
        }
        if (parts.size() != size) {
            throw unknown(place);
        }
        return parts;
    }

    public static NotUnderstood unknown(String place) {
        return new NotUnderstood("The place in the list, “" + place + "”, is none that a page of it ended at.");
    }
}
