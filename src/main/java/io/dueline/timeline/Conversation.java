package io.dueline.timeline;

import io.dueline.policy.Moment;
import io.dueline.policy.Status;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what each event means in the exchange between customer and team, and in the ticket's way through it. */
final class Conversation {
    /** Where the work stands: the ticket's status, but for spam, which only hides it. */
    private Status status = Status.NEW;
    private boolean askedWhileSolved;
    private boolean updatedWhileSolved;
    /** Whose stay is under way; null: nobody's, as while solved after the department changed. */
    private @Nullable String owner;

    /** Whether the customer wrote on the solved ticket, and waits for its reopening. */
    boolean askedWhileSolved() {
        return askedWhileSolved;
    }

    Status status() {
        return status;
    }

    EnumSet<Moment> moments(@Nullable Ticket before, Ticket after, Happening happening, boolean replied) {
        EnumSet<Moment> moments = EnumSet.noneOf(Moment.class);
        boolean wasSolved = status.isSolved();
        status = after.status() == Status.SPAM ? status : after.status();
        switch (happening) {
            case Happening.Created created when before == null -> create(created, after, moments);
            case Happening.Message message -> write(message, replied, moments);
            case Happening.Inherited inherited -> ask(replied, moments);
            case Happening.Chat chat -> moments.add(moment(chat));
            case Happening.Call call -> moments.add(moment(call));
            default -> move(wasSolved, after, replied, moments);
        }
        return moments;
    }

    private void create(Happening.Created created, Ticket after, Set<Moment> moments) {
        moments.add(Moment.CREATED);
        if (created.by() == Happening.By.CUSTOMER) {
            moments.add(Moment.ASKED);
        }
        if (status.isSolved()) {
            moments.add(Moment.SOLVED);
        }
        stay(after, moments);
    }

    private static Moment moment(Happening.Chat chat) {
        return switch (chat.talk()) {
            case STARTED -> Moment.CHAT_STARTED;
            case ANSWERED -> Moment.CHAT_ANSWERED;
            case ENDED -> Moment.CHAT_ENDED;
        };
    }

    private static Moment moment(Happening.Call call) {
        return switch (call.talk()) {
            case STARTED -> Moment.CALL_STARTED;
            case ANSWERED -> Moment.CALL_ANSWERED;
            case ENDED -> Moment.CALL_ENDED;
        };
    }

    private void write(Happening.Message message, boolean replied, Set<Moment> moments) {
        if (message.by() == Happening.By.CUSTOMER) {
            ask(message, replied, moments);
        } else if (message.by() == Happening.By.AGENT) {
            answer(message, moments);
        } else if (message.by() == Happening.By.BOT && message.isPublic()) {
            moments.add(Moment.BOT_REPLIED);
        }
    }

    private void ask(Happening.Message message, boolean replied, Set<Moment> moments) {
        if (message.isPublic() && message.replyNeeded()) {
            ask(replied, moments);
        }
    }

    private void ask(boolean replied, Set<Moment> moments) {
        if (status.isSolved()) {
            askedWhileSolved = true;
        } else {
            moments.add(question(replied));
        }
    }

    private void answer(Happening.Message message, Set<Moment> moments) {
        if (!message.isPublic()) {
            moments.add(Moment.NOTE_ADDED);
            return;
        }
        moments.add(Moment.AGENT_REPLIED);
        askedWhileSolved = false;
        updatedWhileSolved = status.isSolved();
        if (!status.isSolved()) {
            moments.add(Moment.UPDATED);
        }
    }

    private void move(boolean wasSolved, Ticket after, boolean replied, Set<Moment> moments) {
        if (status.isSolved() && !wasSolved) {
            moments.add(Moment.SOLVED);
        } else if (wasSolved && !status.isSolved()) {
            reopen(replied, moments);
        }
        stay(after, moments);
    }

    private void reopen(boolean replied, Set<Moment> moments) {
        moments.add(Moment.REOPENED);
        if (askedWhileSolved) {
            moments.add(question(replied));
        }
        if (updatedWhileSolved) {
            moments.add(Moment.UPDATED);
        }
        askedWhileSolved = false;
        updatedWhileSolved = false;
    }

    private static Moment question(boolean replied) {
        return replied ? Moment.ASKED_AGAIN : Moment.ASKED;
    }

    private void stay(Ticket after, Set<Moment> moments) {
        String department = after.department();
        if (owner != null && !owner.equals(department)) {
            moments.add(Moment.DEPARTMENT_LEFT);
            owner = null;
        }
        if (owner == null && department != null && !status.isSolved()) {
            moments.add(Moment.DEPARTMENT_ENTERED);
            owner = department;
        }
    }
}
