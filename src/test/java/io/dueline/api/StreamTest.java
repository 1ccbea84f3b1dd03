package io.dueline.api;

import static io.dueline.Patience.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueline.report.stream.ChangeFilter;
import io.dueline.report.stream.Changes;
import io.dueline.store.Caller;
import io.dueline.store.ClockChanges;
import io.dueline.store.EventLog;
import io.dueline.store.NewEvent;
import io.dueline.store.TicketKey;
import io.dueline.store.Tickets;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;

/** What happens to the clocks, as live screens are told. */
class StreamTest extends ApiTest {
    private static final Caller CALLER = new Caller("default", "desk");

    @Autowired
    EventLog log;

    @Autowired
    Tickets tickets;

    @Autowired
    ClockChanges kept;

    @Autowired
    Changes changes;

    @Autowired
    @Qualifier("changesThread")
    SmartLifecycle reader;

    @BeforeEach
    void policy() {
        savePolicy();
    }

    private void accepted(String ticket, String type, Instant at, String data) {
        log.append(List.of(new NewEvent(CALLER, UUID.randomUUID(), false, ticket, "desk", UUID.randomUUID().toString(),
                type, at, null, data)));
    }

    private void happens(String ticket, String type, Instant at, String data) {
        accepted(ticket, type, at, data);
        tickets.advance(new TicketKey("default", ticket), tickets.now());
    }

    private void created(String ticket, String department) {
        happens(ticket, "ticket.created", Instant.now(),
                "{\"by\": {\"kind\": \"customer\"}, \"department\": \"" + department + "\"}");
    }

    private void answered(String ticket) {
        happens(ticket, "message.added", Instant.now(), "{\"by\": {\"kind\": \"agent\"}}");
    }

    private Screen screen(String query, String lastEventId) throws Exception {
        return new Screen(request("/api/v1/stream" + query), lastEventId);
    }

    @Test
    void a_screen_hears_what_happens() throws Exception {
        try (var screen = screen("", "")) {
            created("T-1", "sales");
            answered("T-1");
            created("T-2", "sales");
            happens("T-2", "ticket.changed", Instant.now(),
                    "{\"by\": {\"kind\": \"agent\"}, \"department\": \"support\"}");
            happens("T-2", "ticket.changed", Instant.now(), "{\"by\": {\"kind\": \"agent\"}, \"status\": \"solved\"}");
            Instant anHourAgo = Instant.now().minusSeconds(3_598);
            happens("T-3", "ticket.created", anHourAgo, "{\"by\": {\"kind\": \"customer\"}}");
            await("its deadline").until(() -> Instant.now().isAfter(anHourAgo.plusSeconds(3_601)));
            tickets.advance(new TicketKey("default", "T-3"), tickets.now());
            answered("T-3");

            screen.awaits("started T-1", "met T-1", "started T-2", "changed T-2", "unanswered T-2", "started T-3",
                    "missed T-3", "met-late T-3");
        }
    }

    /** Something happens as soon as the other side knows that the line stands; it hangs up once it is told anything. */
    private static final class Line extends ByteArrayOutputStream {
        private @Nullable Runnable meanwhile;

        Line(Runnable meanwhile) {
            this.meanwhile = meanwhile;
        }

        @Override
        public void flush() throws IOException {
            Runnable once = meanwhile;
            meanwhile = null;
            if (once != null) {
                once.run();
            } else if (said().contains("event: ") || said().endsWith(":\n\n")) {
                throw new IOException("hung up");
            }
        }

        private String said() {
            return toString(UTF_8);
        }
    }

    @Test
    void a_screen_hears_all_from_when_its_line_stands() {
        var line = new Line(() -> {
            created("T-1", "sales");
            await("all to be told").until(() -> changes.position() == newest());
        });
        var everything = new ChangeFilter("default", Set.of(), Map.of());
        var stream = new EventStream(changes, everything, new ServerSentEvents(line, JSON));

        assertThatThrownBy(() -> stream.run(null)).hasMessage("hung up");
        assertThat(line.said()).contains("event: started");
    }

    private long newest() {
        return database.sql("select max(seq) from clock_change").query(Long.class).single();
    }

    private void promises(String firstReply) {
        send("PUT", "/api/v1/policy", "application/yaml", BodyPublishers.ofString("""
                calendars: [{id: office, timeZone: UTC, hours: 24x7}]
                levels: [{id: standard, calendar: office, targets: [{metric: first-reply, %s}]}]
                rules: [{id: all, when: {}, then: {level: standard}}]
                """.formatted(firstReply)));
    }

    @Test
    void what_was_missed_is_met_late_only_if_somebody_does_it() throws Exception {
        promises("within: 30m");
        try (var screen = screen("", "")) {
            Instant before = Instant.now().minusSeconds(40 * 60);
            happens("T-1", "ticket.created", before, "{\"by\": {\"kind\": \"customer\"}}");
            happens("T-1", "ticket.changed", Instant.now(), "{\"by\": {\"kind\": \"agent\"}, \"status\": \"solved\"}");
            happens("T-2", "ticket.created", before, "{\"by\": {\"kind\": \"customer\"}}");
            answered("T-2");

            screen.awaits("started T-1", "missed T-1", "ended T-1", "started T-2", "missed T-2", "met-late T-2");
        }
    }

    @Test
    void what_is_heard_of_all_at_once_is_told_in_full() throws Exception {
        promises("within: 30m");
        try (var screen = screen("", "")) {
            accepted("T-1", "ticket.created", Instant.now().minusSeconds(40 * 60),
                    "{\"by\": {\"kind\": \"customer\"}}");
            happens("T-1", "message.added", Instant.now(), "{\"by\": {\"kind\": \"agent\"}}");

            screen.awaits("started T-1", "missed T-1", "met-late T-1");
        }
    }

    @Test
    void history_is_no_news() throws Exception {
        try (var screen = screen("", "")) {
            happens("T-old", "ticket.created", Instant.now().minusSeconds(7_200), "{\"by\": {\"kind\": \"customer\"}}");
            created("T-new", "sales");

            screen.awaits("started T-new");
        }
    }

    @Test
    void filters_leave_out_the_rest() throws Exception {
        try (var screen = screen("?department=sales&kind=met,missed", "")) {
            created("T-1", "support");
            answered("T-1");
            created("T-2", "sales");
            answered("T-2");

            screen.awaits("met T-2");
        }
    }

    @Test
    void a_screen_that_comes_back_goes_on_where_it_broke_off() throws Exception {
        String last;
        try (var screen = screen("", "")) {
            created("T-1", "sales");
            screen.awaits("started T-1");
            last = screen.lastId();
        }
        answered("T-1");
        created("T-2", "sales");

        try (var screen = screen("", last)) {
            screen.awaits("met T-1", "started T-2");
            answered("T-2");
            screen.awaits("met T-1", "started T-2", "met T-2");
        }
        try (var screen = screen("?lastEventId=" + last, "")) {
            screen.awaits("met T-1", "started T-2", "met T-2");
        }
    }

    @Test
    void who_comes_back_too_late_is_told_so() throws Exception {
        database.sql("insert into installation values ('clock changes pruned until', '100000')").update();

        try (var screen = screen("", "99999")) {
            screen.awaits("reset");
        }
    }

    @Test
    void what_is_pruned_is_known_to_be_missing() throws Exception {
        String first;
        try (var screen = screen("", "")) {
            created("T-1", "sales");
            answered("T-1");
            screen.awaits("started T-1", "met T-1");
            first = screen.ids().getFirst();
        }
        database.sql("update clock_change set changed_at = changed_at - interval '25 hours'").update();
        kept.prune(Duration.ofHours(24));

        try (var screen = screen("", first)) {
            screen.awaits("reset");
            created("T-2", "sales");
            screen.awaits("reset", "started T-2");
        }
    }

    @Test
    void a_warning_is_heard() throws Exception {
        promises("within: 1h, warn: [15m]");
        try (var screen = screen("", "")) {
            Instant created = Instant.now().minus(Duration.ofMinutes(30));
            happens("T-1", "ticket.created", created, "{\"by\": {\"kind\": \"customer\"}}");
            screen.awaits("started T-1");
            tickets.advance(new TicketKey("default", "T-1"), created.plus(Duration.ofMinutes(46)));

            screen.awaits("started T-1", "warned T-1");
        }
    }

    /** A client that reads when it likes. */
    private Socket asks(String header) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress("localhost", port()));
        socket.getOutputStream()
                .write(("GET /api/v1/stream HTTP/1.0\r\nHost: localhost\r\n" + header + "\r\n").getBytes(UTF_8));
        return socket;
    }

    private static Stream<Long> ids(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).lines()
                .filter(line -> line.startsWith("id: "))
                .map(line -> Long.valueOf(line.substring(4)));
    }

    @Test
    void who_does_not_read_along_is_dropped_and_finds_everything_when_it_comes_back() throws Exception {
        created("T-1", "sales");
        try (Socket socket = asks("")) {
            assertThat(socket.getInputStream().read()).isEqualTo('H');
            database.sql("""
                    insert into clock_change (tenant, changed_at, kind, ticket, metric, cycle, state, level, started_at)
                    select 'default', clock_timestamp(), 'moved', 'T-1', 'first-reply', i, 'running', 'standard',
                        clock_timestamp() from generate_series(1, 40000) i""").update();
            long end = newest();
            await("all to be told").until(() -> changes.position() == end);

            List<Long> read = ids(socket).toList();

            assertThat(read).hasSizeBetween(1_000, 39_999);
            assertThat(read.getLast() - read.getFirst()).as("without a gap").isEqualTo(read.size() - 1);
            try (Socket again = asks("Last-Event-ID: " + read.getLast() + "\r\n")) {
                assertThat(ids(again).limit(end - read.getLast()))
                        .hasSize((int) (end - read.getLast())).endsWith(end);
            }
        }
    }

    @Test
    void who_waits_for_news_is_let_go_when_the_server_stops() throws Exception {
        try (var screen = screen("", "")) {
            created("T-1", "sales");
            screen.awaits("started T-1");

            reader.stop();

            await("the end").until(() -> !screen.listens());
            assertThat(screen.heard()).containsExactly("started T-1");
        } finally {
            reader.start();
        }
    }

    @Test
    void nothing_is_left_out_however_many_write_at_once() throws Exception {
        List<String> expected = new ArrayList<>();
        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            String ticket = "T-" + i;
            expected.add("started " + ticket);
            expected.add("met " + ticket);
            work.add(() -> {
                created(ticket, "sales");
                answered(ticket);
                return null;
            });
        }
        try (var screen = screen("", ""); var late = screen("", "0")) {
            try (var desks = Executors.newFixedThreadPool(8)) {
                for (var done : desks.invokeAll(work)) {
                    done.get();
                }
            }
            await("all of it")
                    .untilAsserted(() -> assertThat(screen.heard()).containsExactlyInAnyOrderElementsOf(expected));
            await("the same, in order")
                    .untilAsserted(() -> assertThat(late.heard()).containsExactlyElementsOf(screen.heard()));
            try (var again = screen("", screen.ids().get(99))) {
                await("the rest").untilAsserted(
                        () -> assertThat(again.heard()).isEqualTo(screen.heard().subList(100, screen.heard().size())));
            }
        }
    }

    @Test
    void a_change_that_was_taken_back_holds_up_nobody() throws Exception {
        try (var screen = screen("", "")) {
            created("T-1", "sales");
            screen.awaits("started T-1");
            database.sql("select nextval(pg_get_serial_sequence('clock_change', 'seq'))").query().listOfRows();
            created("T-2", "sales");

            screen.awaits("started T-1", "started T-2");
        }
    }

    @Test
    void a_question_that_makes_no_sense_is_refused() {
        HttpResponse<String> answer = send(
                request("/api/v1/stream?kind=exploded&page=1&metric=first-repyl").header("Last-Event-ID", "x"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).get("errors").valueStream().map(one -> one.get("path").asString()))
                .containsExactlyInAnyOrder("kind", "page", "Last-Event-ID", "metric");
    }
}
