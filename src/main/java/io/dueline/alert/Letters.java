package io.dueline.alert;

import io.dueline.policy.Recipient;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.FileTemplateResolver;

/** Writes the mail that a delivery is to be. */
@Component
class Letters {

    /** Those who wait get letters of their own, without what is for those who work. */
    private static final String REQUESTER = Recipient.Kind.REQUESTER.text();

    private final TemplateEngine templates;

    Letters(MailSettings settings) {
        this.templates = engine(settings);
    }

    private static TemplateEngine engine(MailSettings settings) {
        var engine = new SpringTemplateEngine();
        if (settings.templates() != null) {
            engine.addTemplateResolver(resolver(new FileTemplateResolver(), settings.templates() + "/", 1));
        }
        var builtIn = new ClassLoaderTemplateResolver(Letters.class.getClassLoader());
        engine.addTemplateResolver(resolver(builtIn, "io/dueline/alert/templates/", 2));
        return engine;
    }

    private static AbstractConfigurableTemplateResolver resolver(
            AbstractConfigurableTemplateResolver resolver, String directory, int order) {
        resolver.setPrefix(directory);
        resolver.setCheckExistence(true);
        resolver.setOrder(order);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }

    Letter of(DeliveryRow delivery) {
        Content content = delivery.content();
        if (content.letter() != null) {
            return content.letter();
        }
        boolean courteous = delivery.recipient().equals(REQUESTER);
        return content.digest() != null
                ? digest(courteous, delivery.kind(), content.digest())
                : write(courteous ? REQUESTER : "alert",
                        Map.of("alert", new Wording(content.notice(), zone(content.notice()))));
    }

    private Letter digest(boolean courteous, String kind, Content.Digest digest) {
        List<Wording> alerts = digest.notices().stream().map(notice -> new Wording(notice, zone(notice))).toList();
        return write(courteous ? REQUESTER + "-digest" : "digest", Map.of(
                "kind", kind, "total", digest.total(), "alerts", alerts, "more", digest.total() - alerts.size()));
    }

    static ZoneId zone(Notice notice) {
        return ZoneId.of(notice.data().zone());
    }

    private Letter write(String template, Map<String, Object> variables) {
        var context = new Context(Locale.ENGLISH, variables);
        return new Letter(
                templates.process(template + ".subject.txt", context).strip(),
                templates.process(template + ".txt", context),
                templates.process(template + ".html", context),
                List.of());
    }
}
