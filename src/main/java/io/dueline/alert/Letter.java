package io.dueline.alert;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be sent.
 *
 * @param subject one line; line breaks and control characters in it become spaces
 * @param html null: the text only
 */
public record Letter(String subject, String text, @Nullable String html, List<Attachment> attachments) {

    public Letter {
        attachments = List.copyOf(attachments);
    }

    /** @param content up to some megabytes: it is kept in the database until it is delivered */
    public record Attachment(String name, String mediaType, byte[] content) {}
}
