package io.dueline.alert;

import io.dueline.policy.Alert;
import io.dueline.policy.Status;
import io.dueline.store.TicketAttributes;
import io.dueline.store.TicketClock;
import io.dueline.timeline.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether what was found out a moment ago still holds, so that somebody should be told. */
@Component
class SecondThoughts {

    private final AlertQueue alerts;

    SecondThoughts(AlertQueue alerts) {
        this.alerts = alerts;
    }

    /**
     * Why nobody should be told; null: nothing speaks against it. Of a ticket that can't be read what is recorded is told
     * all the same; only whether anything is still waited for can't be known.
     */
    @Nullable
    String against(Told told) {
        if (told.isOf(Alert.On.WARNING)) {
            return againstWarning(told);
        }
        if (told.isOf(Alert.On.BREACH)) {
            return againstBreach(told);
        }
        boolean unheard = told.isOf(Alert.On.BREACH_WITHDRAWN) && !alerts.breachWasAnnounced(told.alert());
        return unheard ? "the breach was never announced" : null;
    }

    private static @Nullable String againstWarning(Told told) {
        String fault = told.present().ticket().progress().fault();
        if (fault != null) {
            return "its ticket can't be read: " + fault;
        }
        TicketClock clock = told.clock();
        boolean waits = clock != null && clock.clock().state() instanceof State.Running;
        return waits ? null : "nothing is waited for any more";
    }

    private static @Nullable String againstBreach(Told told) {
        if (isWithdrawn(told.ticket())) {
            return "the ticket was withdrawn before its breach was announced";
        }
        Told.Stand stand = told.stand();
        if (stand == null || !stand.state().equals("missed")) {
            return "the breach was withdrawn before it was announced";
        }
        if (told.isExcused()) {
            return "its miss was excused before it was announced";
        }
        boolean escalates = told.alert().number() != null && told.alert().number() > 1;
        return escalates && stand.endedAt() != null ? "it was over before the next step was announced" : null;
    }

    private static boolean isWithdrawn(TicketAttributes ticket) {
        return ticket.deleted() || ticket.mergedInto() != null || Status.SPAM.text().equals(ticket.status());
    }
}
