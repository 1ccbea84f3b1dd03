package io.dueline.console.policy;

import io.dueline.console.Shell;
import io.dueline.console.words.LocalMoment;
import io.dueline.console.words.Names;
import io.dueline.store.Effect;
import io.dueline.store.Effects;
import io.dueline.store.Untold;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * What a draft would do, for the eye.
 *
 * @param complete false: time ran out before all open tickets were read
 * @param faults how many tickets it could not tell; null: it could tell all
 * @param untold the first of them
 */
record PreviewView(long tickets, boolean complete, @Nullable String faults, List<Untold> untold,
        List<Count> counts, List<Line> worst) {

    record Count(String words, long number, String style) {}

    /** @param after null: its clock would be gone, or paused */
    record Line(String ticket, String clock, String what, @Nullable LocalMoment before, @Nullable LocalMoment after) {
        public String path() {
            return "/tickets/" + UriUtils.encodePathSegment(ticket, "UTF-8");
        }
    }

    /** How much was read. */
    public String words() {
        String read = Said.count((int) tickets, "open ticket was read", "open tickets were read");
        return Names.capital(read) + (complete ? ", and there are no others." : "; then time ran out.");
    }

    static PreviewView of(Effects effects, Shell shell) {
        Map<Effect.Kind, Long> total = effects.total();
        List<Count> counts = List.of(
                count("would be missed at once", Effect.Kind.MISSED_AT_ONCE, total, "is-missed"),
                count("due sooner", Effect.Kind.SOONER, total, "is-risk"),
                count("due later", Effect.Kind.LATER, total, ""),
                count("new", Effect.Kind.STARTED, total, "is-running"),
                count("gone", Effect.Kind.CANCELLED, total, ""),
                count("as they are", Effect.Kind.UNCHANGED, total, ""));
        return new PreviewView(effects.tickets(), effects.isComplete(),
                effects.untold() == 0 ? null : faults(effects), effects.firstUntold(), counts,
                effects.worst().stream().map(one -> line(one, shell)).toList());
    }

    private static String faults(Effects effects) {
        String already = effects.untoldAlready() == 0
                ? ""
                : " (of " + effects.untoldAlready() + " they can’t be told as it is)";
        return "The clocks of " + effects.untold() + " of "
                + Said.count((int) effects.tickets(), "open ticket", "open tickets")
                + " can’t be told under this draft" + already + ":";
    }

    private static Count count(String words, Effect.Kind kind, Map<Effect.Kind, Long> total, String style) {
        return new Count(words, total.getOrDefault(kind, 0L), style);
    }

    private static Line line(Effect one, Shell shell) {
        String metric = Names.of(one.clock().replaceAll("-\\d+$", ""));
        return new Line(one.ticket(), metric, Names.of(one.kind().text()), moment(one.before(), shell),
                moment(one.after(), shell));
    }

    private static @Nullable LocalMoment moment(Effect.@Nullable Side side, Shell shell) {
        return side == null || side.dueAt() == null ? null : shell.moment(side.dueAt());
    }
}
