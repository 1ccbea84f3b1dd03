package io.dueline.workflow;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where people look at workflows.
 *
 * @param uiUrl the Temporal UI's address, such as {@code http://localhost:8233}; null: there is none
 */
@ConfigurationProperties("dueline.temporal")
record TemporalUi(@Nullable String uiUrl) {

    @Nullable
    String page(String path) {
        return uiUrl == null || uiUrl.isBlank() ? null : uiUrl.replaceAll("/+$", "") + path;
    }

    static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
