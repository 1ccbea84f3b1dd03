package io.dueline.console.whatif;

import io.dueline.console.Shell;
import io.dueline.console.story.Hand;
import io.dueline.console.story.Picture;
import io.dueline.console.story.Tale;
import io.dueline.console.story.Why;
import io.dueline.console.words.LocalMoment;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A composition with what comes of it.
 *
 * @param rows by time
 * @param hands the clocks under the policy that is tried
 * @param contrasts the same clocks under the policy in force; empty: that is the one that is tried
 */
record Lab(
        Composition composition,
        Shell shell,
        List<Row> rows,
        List<Hand> hands,
        List<Contrast> contrasts,
        Choice choice,
        Picture picture) {

    private static final Duration NEXT = Duration.ofMinutes(30);

    public String packed() {
        return Packed.text(composition);
    }

    /** Whether an address can hold all of it. */
    public boolean canBeShared() {
        return packed().length() <= Packed.LONGEST_IN_ADDRESS;
    }

    String address() {
        return "/what-if?story=" + packed();
    }

    public List<Why.Line> why(Hand hand) {
        return Why.of(hand, tales());
    }

    private List<Tale> tales() {
        return rows.stream().map(Row::tale).toList();
    }

    /** As a form shows the instant that is looked at. */
    public LocalDateTime asOfLocal() {
        return Row.local(composition.asOf(), shell.zone());
    }

    public LocalMoment asOf() {
        return shell.moment(composition.asOf());
    }

    public long asOfSeconds() {
        return composition.asOf().getEpochSecond();
    }

    /** When the next event probably happens. */
    public LocalDateTime next() {
        return rows.isEmpty() ? asOfLocal() : Row.local(rows.getLast().at().plus(NEXT), shell.zone());
    }

    public boolean lacksCreation() {
        return hands.isEmpty() && rows.stream().noneMatch(row -> row.tale().kind().equals("asks"));
    }

    /** What a script needs to draw again what is being dragged: from when to when the picture reaches. */
    public String frame() {
        return picture.frame().from() + "/" + picture.frame().to();
    }

    public long fromSeconds() {
        return picture.frame().from().getEpochSecond();
    }

    public long toSeconds() {
        return picture.frame().to().getEpochSecond();
    }

    public @Nullable String ticket() {
        return composition.ticket();
    }
}
