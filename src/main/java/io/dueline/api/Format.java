package io.dueline.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** What a report is written in. */
enum Format {
    JSON("application/json"),
    CSV("text/csv");

    private final MediaType type;

    Format(String type) {
        this.type = MediaType.parseMediaType(type);
    }

    String contentType() {
        return this == CSV ? type + ";charset=UTF-8" : type.toString();
    }

    /** The parameter {@code format}, or else what {@code Accept} likes best; JSON if it likes both. */
    static Format of(Parameters parameters, @Nullable String accept) {
        Format format = parameters.one("format", "json or csv", Format::named);
        return format != null ? format : accepted(accept);
    }

    private static @Nullable Format named(String text) {
        return switch (text) {
            case "json" -> JSON;
            case "csv" -> CSV;
            default -> null;
        };
    }

    private static Format accepted(@Nullable String accept) {
        for (MediaType range : Accept.ranges(accept)) {
            for (Format format : values()) {
                if (range.includes(format.type)) {
                    return format;
                }
            }
        }
        throw new Refusal(Problem.NOT_ACCEPTABLE, "A report is application/json or text/csv, not " + accept);
    }
}
