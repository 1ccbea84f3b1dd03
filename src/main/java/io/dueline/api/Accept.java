package io.dueline.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** What an {@code Accept} header asks for. */
final class Accept {
    private Accept() {}

    /** Best liked first; what is not liked at all is left out. Everything where there is no header. */
    static List<MediaType> ranges(@Nullable String header) {
        try {
            List<MediaType> ranges = new ArrayList<>(MediaType.parseMediaTypes(header));
            ranges.removeIf(range -> range.getQualityValue() == 0);
            ranges.sort(Comparator.comparingDouble(MediaType::getQualityValue).reversed());
            return header == null || header.isBlank() ? List.of(MediaType.ALL) : ranges;
        } catch (InvalidMediaTypeException e) {
            throw new Refusal(Problem.NOT_ACCEPTABLE, "Accept can't be read: " + header);
        }
    }
}
