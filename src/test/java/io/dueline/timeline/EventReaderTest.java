package io.dueline.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueline.policy.Policy;
import io.dueline.policy.reader.PolicyReader;
import io.dueline.timeline.Change.Attribute;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What an event must say, and what Dueline hears. */
class EventReaderTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
    private static final Policy POLICY = PolicyReader.read(Map.of("statuses", Map.of("waiting", "pending")));
    private static final String ENVELOPE = "\"id\":\"7f3a\",\"source\":\"zammad\",\"subject\":\"T-1042\","
            + "\"time\":\"2026-11-20T16:30:00+02:00\"";

    private static Delivery read(String json) {
        return EventReader.read(JSON.readValue(json, Object.class), POLICY, NOW);
    }

    private static String reason(String json) {
        return ((Delivery.Refused) read(json)).reason();
    }

    private static Happening heard(String type, String data) {
        return readable(event(type, data)).happening();
    }

    private static Delivery.Readable readable(String json) {
        return (Delivery.Readable) read(json);
    }

    private static String event(String type, String data) {
        return "{" + ENVELOPE + ",\"type\":\"" + type + "\",\"data\":" + data + "}";
    }

    @Test
    void a_created_ticket_comes_with_its_attributes() {
        var created = (Happening.Created) heard("ticket.created", """
                {"by":{"kind":"customer","id":"c-9"},"channel":"email","status":"new","priority":"high",
                 "department":"pre-sales","assignee":null,"tags":["URGENT","URGENT"],
                 "requester":{"id":"c-9","group":"gold"},"referrerUrl":null,"fromInvitation":false,
                 "fields":{"product":"router","floor":3,"vip":true,"gone":null},"mood":{"ignored":[1]}}""");
        assertThat(created.by()).isEqualTo(Happening.By.CUSTOMER);
        Change attributes = created.attributes();
        assertThat(attributes.value(Attribute.CHANNEL)).isEqualTo("email");
        assertThat(attributes.value(Attribute.PRIORITY)).isEqualTo("high");
        assertThat(attributes.value(Attribute.TAGS)).isEqualTo(Set.of("URGENT"));
        assertThat(attributes.value(Attribute.REQUESTER)).isEqualTo(new Change.Requester("c-9", null, null, "gold"));
        assertThat(attributes.sets(Attribute.ASSIGNEE)).isTrue();
        assertThat(attributes.value(Attribute.ASSIGNEE)).isNull();
        Map<String, String> fields = new HashMap<>(Map.of("product", "router", "floor", "3", "vip", "true"));
        fields.put("gone", null);
        assertThat(attributes.value(Attribute.FIELDS)).isEqualTo(fields);
    }

    @Test
    void the_envelope_says_which_event_it_is() {
        Delivery.Readable event = readable(
                "{" + ENVELOPE + ",\"type\":\"ticket.deleted\",\"sequence\":17,\"specversion\":\"1.0\"}");
        assertThat(event.ticket()).isEqualTo("T-1042");
        assertThat(event.event(5, 2)).isEqualTo(new Event(
                "zammad", "7f3a", Instant.parse("2026-11-20T14:30:00Z"), "17", 5, 2, new Happening.Deleted()));
        assertThat(event.data()).isEmpty();
    }

    @Test
    void what_is_finer_than_a_microsecond_is_cut_off() {
        String event = event("ticket.restored", "{}").replace("16:30:00+02:00", "14:30:00.123456999Z");
        assertThat(readable(event).time()).isEqualTo(Instant.parse("2026-11-20T14:30:00.123456Z"));
    }

    @Test
    void a_change_says_only_what_changed() {
        var changed = (Happening.Changed) heard("ticket.changed", "{\"status\":\"waiting\",\"assignee\":\"a-7\"}");
        assertThat(changed.change().attributes()).containsExactlyInAnyOrder(Attribute.STATUS, Attribute.ASSIGNEE);
        assertThat(changed.change().value(Attribute.STATUS)).isEqualTo("waiting");
        assertThat(changed.change().value(Attribute.ASSIGNEE)).isEqualTo(new Change.Agent("a-7", null, null));
        assertThat(heard("ticket.changed", "null")).isEqualTo(new Happening.Changed(Change.NONE));
    }

    @Test
    void a_message_is_public_and_needs_a_reply_unless_it_says_otherwise() {
        assertThat(heard("message.added", "{\"by\":{\"kind\":\"customer\"}}"))
                .isEqualTo(new Happening.Message(Happening.By.CUSTOMER, true, null, true));
        assertThat(heard("message.added", """
                {"by":{"kind":"agent"},"visibility":"internal","text":"call back","replyNeeded":false}"""))
                .isEqualTo(new Happening.Message(Happening.By.AGENT, false, "call back", false));
    }

    @Test
    void every_other_type_is_heard_too() {
        assertThat(heard("chat.started", "{}")).isEqualTo(new Happening.Chat(Happening.Talk.STARTED));
        assertThat(heard("chat.answered", "{}")).isEqualTo(new Happening.Chat(Happening.Talk.ANSWERED));
        assertThat(heard("chat.ended", "{}")).isEqualTo(new Happening.Chat(Happening.Talk.ENDED));
        assertThat(heard("call.started", "{}")).isEqualTo(new Happening.Call(Happening.Talk.STARTED));
        assertThat(heard("call.answered", "{}")).isEqualTo(new Happening.Call(Happening.Talk.ANSWERED));
        assertThat(heard("call.ended", "{}")).isEqualTo(new Happening.Call(Happening.Talk.ENDED));
        assertThat(heard("ticket.merged", "{\"into\":\"T-1\"}")).isEqualTo(new Happening.Merged("T-1"));
        assertThat(heard("ticket.restored", "{}")).isEqualTo(new Happening.Restored());
        assertThat(heard("satisfaction.rated", "{\"score\":5,\"comment\":\"quick\"}"))
                .isEqualTo(new Happening.Rated(5, "quick"));
        assertThat(heard("agent.changed", "{\"agent\":\"a-7\",\"status\":\"away\"}"))
                .isEqualTo(new Happening.AgentChanged("a-7", "away"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ticket.created|{}|data.by.kind: is required: one of customer, agent, bot, system
            ticket.created|null|data.by.kind: is required: one of customer, agent, bot, system
            ticket.created|{"by":{"kind":"robot"}}|data.by.kind: must be one of customer, agent, bot, system
            ticket.created|{"by":"customer"}|data.by.kind: is required: one of customer, agent, bot, system
            ticket.created|"text"|data: must be an object
            message.added|{"visibility":"public"}|data.by.kind: is required: one of customer, agent, bot, system
            message.added|{"by":{"kind":"agent"},"visibility":"secret"}|data.visibility: must be one of public, internal
            message.added|{"by":{"kind":"agent"},"text":7}|data.text: must be a string
            message.added|{"by":{"kind":"agent"},"replyNeeded":"no"}|data.replyNeeded: must be true or false
            ticket.changed|{"status":"asleep"}|data.status: there is no such status; known are new, open, pending, on-hold, solved, closed, spam, waiting
            ticket.changed|{"priority":3}|data.priority: must be a string
            ticket.changed|{"assignee":7}|data.assignee: must be an object with id, name, status, email; or an id; or null
            ticket.changed|{"assignee":{"name":"Ann"}}|data.assignee.id: is required: a string of 1 to 200 characters
            ticket.changed|{"assignee":""}|data.assignee: must not be empty
            ticket.changed|{"requester":"c-9"}|data.requester: must be an object with id, name, email, group; or null
            ticket.changed|{"tags":"URGENT"}|data.tags: must be a list
            ticket.changed|{"tags":["a",1]}|data.tags[1]: must be a string
            ticket.changed|{"fields":["a"]}|data.fields: must be an object
            ticket.changed|{"fields":{"a":{}}}|data.fields.a: must be a string
            ticket.changed|{"fromInvitation":"no"}|data.fromInvitation: must be true or false
            ticket.merged|{}|data.into: is required: a string of 1 to 200 characters
            ticket.merged|{"into":"T-1042"}|data.into: must be another ticket than the subject
            satisfaction.rated|{}|data.score: is required: a whole number from 1 to 5
            satisfaction.rated|{"score":6}|data.score: must be a whole number from 1 to 5
            satisfaction.rated|{"score":4.5}|data.score: must be a whole number from 1 to 5
            agent.changed|{"agent":"a-7"}|data.status: is required: a string of 1 to 200 characters
            ticket.changed|{"x":{"y":["ok","a\\u0000b"]}}|data.x.y[1]: must not have NUL characters or unpaired surrogates
            ticket.changed|{"x":"\\ud83d"}|data.x: must not have NUL characters or unpaired surrogates
            ticket.changed|{"\\ude00":1}|data.\ufffd: must not have NUL characters or unpaired surrogates
            ticket.changed|{"x":1e999}|data.x: is too large a number
            """)
    void data_that_cannot_be_read_is_refused(String type, String data, String reason) {
        assertThat(reason(event(type, data))).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "id":"7f3a"|"id":7|id: must be a string
            "id":"7f3a"|"id":" "|id: must not be empty
            "id":"7f3a"|"id":null|id: is required: a string of 1 to 200 characters
            "source":"zammad",||source: is required: a string of 1 to 200 characters
            "subject":"T-1042"|"subject":"T\\n1"|subject: must not have control characters
            "subject":"T-1042"|"subject":""|subject: must not be empty
            "type":"ticket.deleted"|"type":"ticket.eaten"|type: must be one of ticket.created, ticket.changed, message.added, chat.started, chat.answered, chat.ended, call.started, call.answered, call.ended, ticket.merged, ticket.deleted, ticket.restored, satisfaction.rated, agent.changed
            16:30:00+02:00|16:30:00|time: must be an RFC 3339 date and time with an offset, such as 2026-11-20T16:30:00+02:00
            2026-11-20T16:30:00+02:00|1969-12-31T23:59:59Z|time: must be within the years 1970 to 9999 (UTC)
            16:30:00+02:00|15:05:00.000001Z|time: is more than 5 minutes ahead of now, which is 2026-11-20T15:00:00Z
            "id":"7f3a"|"id":"7f3a","specversion":"0.3"|specversion: must be "1.0", or left out
            "id":"7f3a"|"id":"7f3a","sequence":1.5|sequence: must be a string
            """)
    void an_envelope_that_cannot_be_read_is_refused(String right, String wrong, String reason) {
        assertThat(reason(event("ticket.deleted", "{}").replace(right, wrong == null ? "" : wrong))).isEqualTo(reason);
    }

    @Test
    void five_minutes_ahead_are_allowed() {
        String event = event("ticket.deleted", "{}").replace("16:30:00+02:00", "15:05:00Z");
        assertThat(readable(event).time()).isEqualTo(Instant.parse("2026-11-20T15:05:00Z"));
    }

    @Test
    void long_strings_are_refused() {
        assertThat(reason(event("ticket.deleted", "{}").replace("T-1042", "\ud83d\ude00".repeat(201))))
                .isEqualTo("subject: must have at most 200 characters, not 201");
        assertThat(readable(event("ticket.deleted", "{}").replace("T-1042", "\ud83d\ude00".repeat(200))).ticket())
                .hasSize(400);
        assertThat(
                reason(event("message.added", "{\"by\":{\"kind\":\"bot\"},\"text\":\"" + "x".repeat(100_001) + "\"}")))
                .isEqualTo("data.text: must have at most 100000 characters, not 100001");
    }

    @Test
    void deep_nesting_is_refused() {
        String deep = "{\"x\":" + "[".repeat(100) + "]".repeat(100) + "}";
        assertThat(reason(event("ticket.changed", deep))).endsWith("is nested more than 50 deep");
    }

    @Test
    void all_reasons_are_given_at_once() {
        var refused = (Delivery.Refused) read("""
                {"id":"\\ud800","source":"zammad","type":"message.added","time":"now","data":{"visibility":1}}""");
        assertThat(refused.source()).isEqualTo("zammad");
        assertThat(refused.id()).isNull();
        assertThat(refused.faults().stream().map(fault -> fault.path()))
                .containsExactly("id", "subject", "time", "data.by.kind", "data.visibility");
    }

    @ParameterizedTest
    @CsvSource({"7", "null", "[]", "\"event\""})
    void an_event_is_an_object(String json) {
        assertThat(reason(json)).endsWith("an object: an event with id, source, type, subject, time and data");
    }

    @Test
    void a_stored_event_is_read_from_its_data() {
        assertThat(EventReader.happening("message.added", Map.of("by", Map.of("kind", "bot"), "text", "hello")))
                .isEqualTo(new Happening.Message(Happening.By.BOT, true, "hello", true));
    }

    @Test
    void a_stored_event_keeps_what_can_be_read() {
        Map<String, Object> data = Map.of("status", "abolished", "tags", List.of("a", 1), "priority", 3);
        assertThat(EventReader.happening("ticket.changed", data)).isEqualTo(
                new Happening.Changed(new Change(Map.of(Attribute.STATUS, "abolished", Attribute.TAGS, Set.of("a")))));
    }

    @Test
    void a_stored_event_without_what_it_needs_is_an_error() {
        assertThatThrownBy(() -> EventReader.happening("ticket.created", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "stored event of type ticket.created: data.by.kind: is required: one of customer, agent, bot, system");
    }
}
