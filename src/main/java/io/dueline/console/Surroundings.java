package io.dueline.console;

import io.dueline.policy.Policy;
import io.dueline.store.Caller;
import io.dueline.store.PolicyRevisions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its shell. */
@ControllerAdvice("io.dueline.console")
class Surroundings {
    static final String THEME = "theme";
    private static final Logger LOG = LoggerFactory.getLogger(Surroundings.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Set<String> THEMES = Set.of("light", "dark");

    private final PolicyRevisions policies;
    private final Clock clock = Clock.systemUTC();
    private volatile Instant askAgainAt = Instant.MIN;

    Surroundings(PolicyRevisions policies) {
        this.policies = policies;
    }

    @ModelAttribute("shell")
    Shell shell(Caller caller, @CookieValue(name = THEME, required = false) @Nullable String theme) {
        return shell(caller, theme, policy(caller.tenant()));
    }

    /** What stands around a page never keeps the page from being shown: those who run Dueline look when something is away. */
    private Optional<Policy> policy(String tenant) {
        if (clock.instant().isBefore(askAgainAt)) {
            return policies.lastSeenPolicy(tenant);
        }
        try {
            return policies.newestPolicy(tenant);
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("The policy can't be read; pages are shown with the last one that was: {}", away.getMessage());
            askAgainAt = clock.instant().plus(PAUSE);
            return policies.lastSeenPolicy(tenant);
        }
    }

    /** As well as it can be said without asking the database. */
    Shell remembered(Caller caller, @Nullable String theme) {
        return shell(caller, theme, policies.lastSeenPolicy(caller.tenant()));
    }

    private Shell shell(Caller caller, @Nullable String theme, Optional<Policy> policy) {
        Instant now = clock.instant();
        Optional<Office> office = policy.flatMap(Office::of);
        ZoneId zone = office.map(one -> one.calendar().zone()).orElse(ZoneId.of("UTC"));
        String chosen = theme != null && THEMES.contains(theme) ? theme : null;
        return new Shell(caller, chosen, zone, now, office.map(one -> one.words(now)).orElse(null));
    }
}
