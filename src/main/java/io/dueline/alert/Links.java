package io.dueline.alert;

import java.nio.charset.StandardCharsets;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.web.util.UriUtils;

/**
 * Where people find what they are told of.
 *
 * @param url of this service, as its users reach it
 */
@ConfigurationProperties("dueline")
record Links(@DefaultValue("http://localhost:8080") String url) {

    Links {
        url = url.replaceFirst("/+$", "");
    }

    String ticket(String id) {
        return url + "/tickets/" + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
    }

    /** The right-hand side of the ids of mails. */
    String host() {
        return url.replaceFirst("^[a-z]+://", "").replaceFirst("[:/].*$", "");
    }
}
