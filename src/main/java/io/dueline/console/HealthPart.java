package io.dueline.console;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The part of the shell that says whether all is well; it is fetched by itself, so that no page waits for it. */
@Controller
class HealthPart {
    static final String DATABASE = "The database";

    private static final Map<String, String> PARTS = parts();

    private final HealthContributorRegistry contributors;

    HealthPart(HealthContributorRegistry contributors) {
        this.contributors = contributors;
    }

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("db", DATABASE);
        parts.put("temporal", "Temporal");
        parts.put("workers", "The workers");
        return parts;
    }

    @GetMapping("/parts/health")
    String health(Model model) {
        List<String> away = PARTS.entrySet().stream()
                .filter(part -> isAway(part.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        model.addAttribute("vitals", new Vitals(away));
        return "console/health :: health";
    }

    private boolean isAway(String name) {
        return contributors.getContributor(name) instanceof HealthIndicator indicator
                && !indicator.health().getStatus().equals(Status.UP);
    }
}
