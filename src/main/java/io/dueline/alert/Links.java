package io.dueline.alert;

import io.dueline.policy.Recipient;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.web.util.UriUtils;

/**
 * Where people find what they are told of.
 *
 * @param url of this service, as its users reach it
 * @param requesterUrl where requesters find a ticket of theirs, with {@code {ticket}} for its id; null: they get no link, as
 *     the console is not for them
 */
@ConfigurationProperties("dueline")
record Links(@DefaultValue("http://localhost:8080") String url, @Nullable String requesterUrl) {

    private static final String TICKET = "{ticket}";

    Links {
        url = url.replaceFirst("/+$", "");
        requesterUrl = requesterUrl == null || requesterUrl.isBlank() ? null : requesterUrl.strip();
        if (requesterUrl != null && !requesterUrl.matches("https?://[^{}\\s]*\\{ticket}[^{}\\s]*")) {
            throw new IllegalArgumentException("dueline.requester-url: " + requesterUrl
                    + " must begin with https:// or http:// and have " + TICKET + " where the ticket's id goes");
        }
    }

    String ticket(String id) {
        return url + "/tickets/" + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
    }

    /** For whoever an alert is for; null: they have no page. */
    @Nullable
    String ticket(String id, Recipient.Kind reader) {
        if (reader != Recipient.Kind.REQUESTER) {
            return ticket(id);
        }
        return requesterUrl == null
                ? null
                : requesterUrl.replace(TICKET, UriUtils.encode(id, StandardCharsets.UTF_8));
    }

    /** The right-hand side of the ids of mails. */
    String host() {
        return url.replaceFirst("^[a-z]+://", "").replaceFirst("[:/].*$", "");
    }
}
