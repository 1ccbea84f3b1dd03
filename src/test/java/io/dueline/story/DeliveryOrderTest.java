package io.dueline.story;

import static io.dueline.story.Scenario.weekdays;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DeliveryOrderTest extends Stories {
    private Scenario asked() {
        return given(weekdays("09:00", "17:00"), FIRST_REPLY, "1h", "2026-06-01").and(NEXT_REPLY, "30m");
    }

    @Test
    void a_reply_that_arrives_before_the_question_counts_when_it_was_written() {
        asked().customerWrites("Mon 10:00").agentReplies("Mon 10:40").deliveredFirst()
                .until("Mon 15:00")
                .thenMetWith("20m");
    }

    @Test
    void a_question_that_arrives_late_is_timed_from_when_it_was_asked() {
        asked().customerWrites("Mon 10:00").agentReplies("Mon 10:40").customerWrites("Mon 11:00").deliveredFirst()
                .agentReplies("Mon 11:20")
                .then(NEXT_REPLY).thenStartedAt("Mon 11:00").thenMetWith("10m");
    }

    @Test
    void a_message_before_its_tickets_creation_starts_nothing() {
        asked().agentReplies("Mon 09:30").customerCreates("Mon 10:00").until("Mon 10:10")
                .thenIs("running").thenStartedAt("Mon 10:00");
    }

    @Test
    void a_second_creation_changes_what_it_says_and_asks_nothing() {
        given(weekdays("09:00", "17:00"), RESOLUTION, Map.of("high", "4h", "default", "8h"), "2026-06-01")
                .and(NEXT_REPLY, "30m")
                .customerCreates("Mon 09:00").agentReplies("Mon 09:30")
                .customerCreates("Mon 11:00", "priority", "high")
                .thenStartedAt("Mon 09:00").thenWasDueAt("Mon 13:00").thenHasCycles(1)
                .then(NEXT_REPLY).thenIsNotTimed();
    }
}
