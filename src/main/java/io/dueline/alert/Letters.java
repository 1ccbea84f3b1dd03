package io.dueline.alert;

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
        return content.digest() != null
                ? digest(delivery.kind(), content.digest())
                : write("alert", Map.of("alert", new Wording(content.notice(), zone(content.notice()))));
    }

    private Letter digest(String kind, Content.Digest digest) {
        List<Wording> alerts = digest.notices().stream().map(notice -> new Wording(notice, zone(notice))).toList();
        return write("digest", Map.of(
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
