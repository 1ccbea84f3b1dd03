package io.dueline.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whom an alert is for, as a policy writes it.
 *
 * @param name a department's id, an address, or a destination's name; empty where the ticket says who it is
 */
public record Recipient(Kind kind, String name) {

    /** What an alert can be sent to. */
    public enum Kind {
        ASSIGNEE,
        REQUESTER,
        /** The named one, or else the ticket's own. */
        DEPARTMENT,
        EMAIL,
        WEBHOOK,
        SLACK,
        TEAMS,
        PAGERDUTY;

        /** As documents write it. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether its address and its secrets are kept apart from the policy, as a destination with a name. */
        public boolean isDestination() {
            return this == WEBHOOK || this == SLACK || this == TEAMS || this == PAGERDUTY;
        }
    }

    /** How one is written, as messages say it. */
    public static final String WRITTEN = "assignee, requester, department, department:<id>, an e-mail address, "
            + "webhook:<name>, slack:<name>, teams:<name> or pagerduty:<name>";

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[\\p{L}\\p{M}\\p{N}_-]+";
    private static final Pattern ADDRESS = Pattern.compile("(?=[^@]{1,64}@[^@]{1,190}$)"
            + ATOM + "(\\." + ATOM + ")*@" + LABEL + "(\\." + LABEL + ")*");
    private static final Pattern NAME = Pattern.compile(Words.ID);

    /** As documents write it: {@code assignee}, {@code department:sales}, {@code slack:support}. */
    public String text() {
        return name.isEmpty() ? kind.text() : kind.text() + ":" + name;
    }

    /** Null if it is none. A plain address is an e-mail address. */
    public static @Nullable Recipient parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 && isAddress(text)) {
            return new Recipient(Kind.EMAIL, text);
        }
        String word = colon < 0 ? text : text.substring(0, colon);
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.text().equals(word))
                .map(kind -> new Recipient(kind, colon < 0 ? "" : text.substring(colon + 1)))
                .filter(recipient -> colon < 0 == recipient.name.isEmpty() && recipient.isComplete())
                .findFirst()
                .orElse(null);
    }

    private boolean isComplete() {
        return switch (kind) {
            case ASSIGNEE, REQUESTER -> name.isEmpty();
            case DEPARTMENT -> name.length() <= 200;
            case EMAIL -> isAddress(name);
            case WEBHOOK, SLACK, TEAMS, PAGERDUTY -> NAME.matcher(name).matches();
        };
    }

    /**
     * Whether mail can be sent to it: one address, without a name and without anything that a header could mistake. Only
     * its domain may have letters beyond ASCII, as there is another way to write it.
     */
    public static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }
}
