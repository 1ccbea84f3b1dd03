package io.dueline.console;

import io.dueline.policy.Policy;
import io.dueline.store.Caller;
import io.dueline.store.PolicyRevisions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its shell. */
@ControllerAdvice("io.dueline.console")
class Surroundings {
    static final String THEME = "theme";
    private static final Set<String> THEMES = Set.of("light", "dark");

    private final PolicyRevisions policies;
    private final Clock clock = Clock.systemUTC();

    Surroundings(PolicyRevisions policies) {
        this.policies = policies;
    }

    @ModelAttribute("shell")
    Shell shell(Caller caller, @CookieValue(name = THEME, required = false) @Nullable String theme) {
        return shell(caller, theme, policies.newestPolicy(caller.tenant()));
    }

    /** As well as it can be said without asking the database. */
    Shell remembered(Caller caller, @Nullable String theme) {
        return shell(caller, theme, policies.lastSeenPolicy(caller.tenant()));
    }

    private Shell shell(Caller caller, @Nullable String theme, Optional<Policy> policy) {
        Instant now = clock.instant();
        Optional<Office> office = policy.flatMap(Office::of);
        ZoneId zone = office.map(one -> one.calendar().zone()).orElse(ZoneOffset.UTC);
        String chosen = theme != null && THEMES.contains(theme) ? theme : null;
        return new Shell(caller, chosen, zone, now, office.map(one -> one.words(now)).orElse(null));
    }
}
