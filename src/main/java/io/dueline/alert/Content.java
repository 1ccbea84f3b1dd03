package io.dueline.alert;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a delivery carries, one of them.
 *
 * @param notice of one alert
 * @param digest of many alerts of one kind
 * @param close the end of the incident that the notice is about
 */
record Content(@Nullable Notice notice, @Nullable Digest digest, @Nullable Letter letter, boolean close) {

    static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param total how many there were; only the first of them are kept */
    record Digest(int total, List<Notice> notices) {}

    static Content of(Notice notice) {
        return new Content(notice, null, null, false);
    }

    static Content closing(Notice notice) {
        return new Content(notice, null, null, true);
    }

    static Content of(Digest digest) {
        return new Content(null, digest, null, false);
    }

    static Content of(Letter letter) {
        return new Content(null, null, letter, false);
    }
}
