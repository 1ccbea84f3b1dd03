package io.dueline.alert;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail looks. The server is said by {@code spring.mail.*}; while none is, mail waits.
 *
 * @param from the sender, such as {@code Dueline <sla@example.com>}
 * @param templates a directory whose files replace the built-in templates of the same name; null: there is none
 */
@ConfigurationProperties("dueline.mail")
record MailSettings(@DefaultValue("dueline@localhost") String from, @Nullable Path templates) {}
