package io.dueline.alert;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.dueline.store.Database;
import io.dueline.store.HelpDesk;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A help desk with an outbox on a real database, and a real mail server. */
final class Office implements AutoCloseable {

    private final HelpDesk desk = HelpDesk.withoutPolicy();
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)
            .dynamicPort());
    private final Outbox outbox = new Outbox(database().db());
    private final Destinations destinations = new Destinations(database().db());
    private final Links links = new Links("https://desk.example.com/");
    private StaticListableBeanFactory beans = new StaticListableBeanFactory();
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private @Nullable PostRoom room;

    Office() {
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

    Links links() {
        return links;
    }

    /** Does all that can be done now, and waits for it. */
    void works() {
        await("the end of the work").until(() -> !room().work() && nothingIsUnderWay());
    }

    private boolean nothingIsUnderWay() {
        return database().db().sql("select count(*) from delivery where state = 'sending'").query(Long.class)
                .single() == 0;
    }

    private PostRoom room() {
        if (room == null) {
            var settings = new MailSettings("Dueline <sla@example.com>", null);
            var mail = new MailChannel(beans.getBeanProvider(JavaMailSender.class), new Letters(settings), settings,
                    links);
            var courier = new Courier(outbox, List.of(mail), destinations, new SimpleMeterRegistry());
            room = new PostRoom(courier);
        }
        return room;
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

    void hasNoMailServer() {
        beans = new StaticListableBeanFactory();
    }

    List<MimeMessage> receives(int count) {
        server.waitForIncomingEmail(Duration.ofSeconds(10).toMillis(), count);
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
        return database().db().sql("select " + column + "::text from delivery order by seq").query(String.class).list();
    }

    @Override
    public void close() {
        server.stop();
        desk.close();
    }
}
