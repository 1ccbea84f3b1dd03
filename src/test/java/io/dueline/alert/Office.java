package io.dueline.alert;

import static io.dueline.Patience.PATIENCE;
import static io.dueline.Patience.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import io.dueline.MailServer;
import io.dueline.policy.Recipient;
import io.dueline.store.Database;
import io.dueline.store.HelpDesk;
import io.dueline.store.NewEvent;
import io.dueline.store.Pardon;
import io.dueline.store.TicketKey;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** A help desk with an outbox on a real database, and a real mail server. */
final class Office implements AutoCloseable {

    private final HelpDesk desk = HelpDesk.withoutPolicy();
    private final GreenMail server = MailServer.notStarted();
    private final Outbox outbox = new Outbox(database().db());
    private final AlertQueue alerts = new AlertQueue(database().db());
    private final Vetting vetting = new Vetting(new OutgoingSettings(List.of("127.0.0.1")));
    private final Destinations destinations = new Destinations(database().db(), vetting);
    private final Outgoing outgoing;
    private Links links = new Links("https://desk.example.com/", null);
    private StaticListableBeanFactory beans = new StaticListableBeanFactory();
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private @Nullable PostRoom room;
    private @Nullable Courier courier;

    Office() {
        this(Duration.ofSeconds(15));
    }

    /** @param patience how long a call may take */
    Office(Duration patience) {
        outgoing = new Outgoing(vetting, patience);
        server.start();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        beans.addBean("sender", sender);
    }

    HelpDesk desk() {
        return desk;
    }

    Database database() {
        return desk.database();
    }

    Outbox outbox() {
        return outbox;
    }

    Destinations destinations() {
        return destinations;
    }

    Replays replays() {
        return new Replays(database().db(), new Addresses(destinations), database().book(), database().policies(),
                outbox,
                transaction());
    }

    Links links() {
        return links;
    }

    /** Does all that can be done now, and waits for it. */
    void works() {
        await("the end of the work").until(() -> !room().work() && !courier.isUnderWay() && !room().work());
    }

    /** What is over for that long is forgotten. */
    void tidies(Duration retention) {
        new Retention(outbox, alerts, new DeliverySettings(retention)).tidy();
    }

    /** Does what can be done now, without waiting for it. */
    void setsOff() {
        room().work();
    }

    /** The attempts, such as {@code 1 500 500: no}. */
    List<String> tries() {
        return database().db()
                .sql("""
                        select number || coalesce(' ' || status, '') || coalesce(' ' || error, '') from delivery_attempt
                        order by delivery, number""")
                .query(String.class)
                .list();
    }

    private PostRoom room() {
        if (room == null) {
            var settings = new MailSettings("Dueline <sla@example.com>", null);
            var mail = new MailChannel(beans.getBeanProvider(JavaMailSender.class), new Letters(settings), settings,
                    links);
            var http = new HttpChannel(outgoing, destinations);
            courier = new Courier(new Claims(database().db()), List.of(mail, http), destinations,
                    new SimpleMeterRegistry());
            room = new PostRoom(announcer(), sorter(), courier);
        }
        return room;
    }

    private Announcer announcer() {
        return new Announcer(
                alerts, outbox, new SecondThoughts(alerts), new Addresses(destinations), database().book(),
                database().policies(), links, transaction());
    }

    private Sorter sorter() {
        return new Sorter(database().db(), outbox, database().policies(), transaction());
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(new DataSourceTransactionManager(database().source()));
    }

    /** Promises a first reply within an hour, around the clock, and says who is told of what, at once. */
    void promises(String alerts) {
        promises(alerts, "{id: spare, timeZone: UTC, hours: 24x7}");
    }

    void promises(String alerts, String calendar) {
        desk.saves("""
                calendars:
                  - %s
                  - {id: always, timeZone: Europe/Sofia, hours: 24x7}
                  - {id: another-day, timeZone: UTC, hours: {%s: ["00:00-24:00"]}}
                levels:
                  - {id: urgent, calendar: always, targets: [{metric: first-reply, within: 1h, warn: [15m]}]}
                rules:
                  - {id: all, when: {}, then: {level: urgent}}
                """.formatted(calendar, anotherDay()) + alerts);
    }

    /** Neither today nor, should it be midnight soon, tomorrow. */
    private static String anotherDay() {
        return LocalDate.now(ZoneOffset.UTC).plusDays(3).getDayOfWeek().name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    /** A customer's ticket of so many minutes ago, with attributes such as {@code "assignee":"a-1"}. */
    void ticket(String id, int minutesAgo, String... attributes) {
        String more = attributes.length == 0 ? "" : "," + String.join(",", attributes);
        happens(desk.event(id, "ticket.created", ago(minutesAgo), "{\"by\":{\"kind\":\"customer\"}" + more + "}"));
    }

    void reply(String id, int minutesAgo) {
        happens(desk.replied(id, ago(minutesAgo)));
    }

    void excuses(String id) {
        database().pardon().excuse(new Pardon.Case(HelpDesk.CALLER, id, "first-reply-1"), "flood", "lea", null);
    }

    void deletes(String id) {
        happens(desk.event(id, "ticket.deleted", ago(0), "{}"));
    }

    void isSpam(String id) {
        happens(desk.changed(id, ago(0), "spam"));
    }

    /** Its customer had asked so many minutes before we heard of it. */
    void turnsOutToBeOlder(String id, int minutes) {
        database().db().sql("update ticket_event set time = time - ? * interval '1 minute' where ticket = ?")
                .params(minutes, id).update();
        happens(desk.event(id, "ticket.changed", ago(0), "{\"by\":{\"kind\":\"agent\"},\"tags\":[\"late\"]}"));
    }

    /** What is written of it can't be read as events any more. */
    void canReadNoMore(String ticket) {
        database().db().sql("update ticket_event set data = '{\"by\": 1}' where ticket = ?").params(ticket).update();
    }

    private void happens(NewEvent event) {
        desk.sends(event);
        desk.database().tickets().advance(new TicketKey("default", event.ticket()), desk.database().tickets().now());
    }

    private static String ago(int minutes) {
        return Instant.now().minus(Duration.ofMinutes(minutes)).toString();
    }

    /** A place that the policy may name; what is told there is signed with the last of the secrets. */
    String destination(Recipient.Kind kind, String name, String url, @Nullable String secret) {
        var draft = new DestinationDraft(kind, url, secret, false, false);
        return destinations.save(HelpDesk.CALLER, name, draft).destination().secrets().stream().findFirst().orElse("");
    }

    /** What the outbox still knows, such as {@code breach email:lead@example.com delivered}. */
    List<String> told() {
        return deliveries("kind || ' ' || recipient || ' ' || state");
    }

    void theMomentToAnnounceComes() {
        database().db().sql("update alert set not_before = clock_timestamp()").update();
    }

    /** Why alerts were told to nobody. */
    List<String> dropped() {
        return database().db().sql("select dropped from alert where dropped is not null order by seq")
                .query(String.class).list();
    }

    /** Whatever waits for its time needs to wait no more. */
    void timePasses() {
        database().db().sql("update delivery set next_at = clock_timestamp() where next_at is not null").update();
    }

    void mailServerStops() {
        server.stop();
    }

    void mailServerStarts() {
        server.start();
        sender.setPort(server.getSmtp().getPort());
    }

    void mailGoesTo(int port) {
        sender.setPort(port);
    }

    /** From now on; before anything is told. */
    void requestersFindTheirTicketsAt(String url) {
        links = new Links("https://desk.example.com/", url);
    }

    void hasNoMailServer() {
        beans = new StaticListableBeanFactory();
    }

    int hasReceived() {
        return server.getReceivedMessages().length;
    }

    List<MimeMessage> receives(int count) {
        await(count + " mails").until(() -> hasReceived() >= count);
        return List.of(server.getReceivedMessages());
    }

    /** Headers, parts and all. */
    static String everything(MimeMessage message) {
        return GreenMailUtil.getWholeMessage(message);
    }

    List<String> states() {
        return deliveries("state");
    }

    List<String> deliveries(String column) {
        return database().db().sql("select (" + column + ")::text from delivery order by seq").query(String.class)
                .list();
    }

    /** What is under way is cut off, and written down, before the database goes. */
    @Override
    public void close() {
        server.stop();
        try {
            outgoing.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (courier != null) {
            courier.rest(PATIENCE);
        }
        desk.close();
    }
}
