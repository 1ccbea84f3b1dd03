package io.dueline.timeline;

import io.dueline.policy.Moment;
import io.dueline.policy.Status;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what each event means in the exchange between customer and team. */
final class Conversation {
    /** Where the work stands: the ticket's status, but for spam, which only hides it. */
    private Status status = Status.NEW;

    private boolean askedWhileSolved;

    Status status() {
        return status;
    }

    Set<Moment> moments(@Nullable Ticket before, Ticket after, Happening happening, boolean replied) {
        Set<Moment> moments = EnumSet.noneOf(Moment.class);
        boolean wasSolved = status.isSolved();
        status = after.status() == Status.SPAM ? status : after.status();
        switch (happening) {
            case Happening.Created created when before == null -> create(created, moments);
            case Happening.Message message -> write(message, replied, moments);
            case Happening.Call call when call.talk() == Happening.Talk.ANSWERED -> moments.add(Moment.CALL_ANSWERED);
            default -> move(wasSolved, replied, moments);
        }
        return moments;
    }

    private static void create(Happening.Created created, Set<Moment> moments) {
        moments.add(Moment.CREATED);
        if (created.by() == Happening.By.CUSTOMER) {
            moments.add(Moment.ASKED);
        }
    }

    private void write(Happening.Message message, boolean replied, Set<Moment> moments) {
        if (message.by() == Happening.By.CUSTOMER) {
            ask(message, replied, moments);
        } else if (message.by() == Happening.By.AGENT) {
            moments.add(message.isPublic() ? Moment.AGENT_REPLIED : Moment.NOTE_ADDED);
            askedWhileSolved &= !message.isPublic();
        } else if (message.by() == Happening.By.BOT && message.isPublic()) {
            moments.add(Moment.BOT_REPLIED);
        }
    }

    private void ask(Happening.Message message, boolean replied, Set<Moment> moments) {
        if (!message.isPublic() || !message.replyNeeded()) {
            return;
        }
        if (status.isSolved()) {
            askedWhileSolved = true;
        } else {
            moments.add(question(replied));
        }
    }

    private void move(boolean wasSolved, boolean replied, Set<Moment> moments) {
        if (status.isSolved() && !wasSolved) {
            moments.add(Moment.SOLVED);
        } else if (wasSolved && !status.isSolved()) {
            moments.add(Moment.REOPENED);
            if (askedWhileSolved) {
                moments.add(question(replied));
                askedWhileSolved = false;
            }
        }
    }

    private static Moment question(boolean replied) {
        return replied ? Moment.ASKED_AGAIN : Moment.ASKED;
    }
}
