package io.dueline.alert;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Mail, in text and HTML. */
@Component
class MailChannel implements Channel {

    private static final Pattern ANSWER = Pattern.compile("^[45]\\d\\d[ -]");
    private static final int CODE = 3;

    private final ObjectProvider<JavaMailSender> server;
    private final Letters letters;
    private final MailSettings settings;
    private final Links links;

    MailChannel(ObjectProvider<JavaMailSender> server, Letters letters, MailSettings settings, Links links) {
        this.server = server;
        this.letters = letters;
        this.settings = settings;
        this.links = links;
    }

    @Override
    public Set<String> names() {
        return Set.of(DeliveryRow.EMAIL);
    }

    @Override
    public @Nullable String closedBecause() {
        return server.getIfAvailable() == null ? "it waits for a mail server: set spring.mail.host" : null;
    }

    @Override
    public RetrySchedule schedule() {
        return RetrySchedule.MAIL;
    }

    @Override
    public Attempt deliver(DeliveryRow delivery) {
        JavaMailSender sender = server.getObject();
        try {
            sender.send(message(sender.createMimeMessage(), delivery));
            return Attempt.delivered(250);
        } catch (MessagingException e) {
            return Attempt.failed(null, "the mail can't be written: " + e.getMessage(), Attempt.Next.GIVE_UP);
        } catch (MailException e) {
            return refused(e);
        }
    }

    private MimeMessage message(MimeMessage empty, DeliveryRow delivery) throws MessagingException {
        Letter letter = letters.of(delivery);
        var message = new MimeMessageHelper(withId(empty, delivery), true, StandardCharsets.UTF_8.name());
        message.setFrom(sender());
        message.setTo(recipient(String.valueOf(delivery.address())));
        message.setSubject(letter.subject().replaceAll("\\p{Cntrl}+", " ").strip());
        if (letter.html() == null) {
            message.setText(letter.text());
        } else {
            message.setText(letter.text(), letter.html());
        }
        for (Letter.Attachment attachment : letter.attachments()) {
            message.addAttachment(attachment.name(), new ByteArrayResource(attachment.content()),
                    attachment.mediaType());
        }
        message.getMimeMessage().setHeader("Auto-Submitted", "auto-generated");
        return message.getMimeMessage();
    }

    /** The same at every attempt, so that a receiver who has it already can tell. */
    private MimeMessage withId(MimeMessage empty, DeliveryRow delivery) {
        String id = "<" + delivery.id() + "@" + links.host() + ">";
        return new MimeMessage(empty.getSession()) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
    }

    /** Headers and commands to the server are ASCII. */
    private static InternetAddress recipient(String address) throws AddressException {
        int at = address.lastIndexOf('@') + 1;
        try {
            return new InternetAddress(address.substring(0, at) + IDN.toASCII(address.substring(at)), true);
        } catch (IllegalArgumentException noDomain) {
            throw new AddressException(noDomain.getMessage(), address);
        }
    }

    private InternetAddress sender() throws AddressException {
        return new InternetAddress(settings.from(), true);
    }

    private static Attempt refused(MailException e) {
        Throwable reason = e instanceof MailSendException failed && failed.getMessageExceptions().length > 0
                ? failed.getMessageExceptions()[0]
                : e;
        String answer = answer(reason);
        if (answer == null) {
            return Attempt.failed(null, String.valueOf(reason.getMessage()), Attempt.Next.TRY_AGAIN);
        }
        int code = Integer.parseInt(answer.substring(0, CODE));
        return Attempt.failed(code, answer, code >= 500 ? Attempt.Next.GIVE_UP : Attempt.Next.TRY_AGAIN);
    }

    /** What the server said, from its code on, in whichever of the chained errors holds it; null: nothing. */
    private static @Nullable String answer(@Nullable Throwable reason) {
        if (reason == null) {
            return null;
        }
        String said = String.valueOf(reason.getMessage()).strip();
        if (ANSWER.matcher(said).find()) {
            return said;
        }
        return answer(reason instanceof MessagingException outer ? outer.getNextException() : null);
    }
}
