package io.dueline.running;

import static io.dueline.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import io.dueline.MailServer;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Reports that arrive by themselves, at a real mail server, by schedules of a real Temporal. */
class ScheduledReportsTest {
    private static final ZoneId SOFIA = ZoneId.of("Europe/Sofia");

    @TempDir
    Path folder;

    @Test
    void a_policy_saved_while_temporal_is_down_has_its_report_sent_when_it_is_back() {
        var mail = MailServer.notStarted();
        mail.start();
        try (var temporal = new OwnTemporal(folder);
                var dueline = new RunningDueline(folder.resolve("home"),
                        "--spring.temporal.connection.target=" + temporal.address(), "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + mail.getSmtp().getPort())) {
            dueline.launch();
            dueline.awaitAnswering();
            Api api = dueline.api();
            saves(api, REPORTS);
            assertThat(api.post("/api/v1/reports/schedules/morning/run", List.of()).status()).isEqualTo(503);
            assertThat(schedule(api).path("nextRun").isNull()).isTrue();

            temporal.start();
            await("the schedule").until(() -> temporal.schedules("report/default/morning"));
            Instant next = Instant.parse(schedule(api).path("nextRun").asString());
            assertThat(next.atZone(SOFIA).toLocalTime().toString()).isEqualTo("08:00");
            assertThat(next.atZone(SOFIA).getDayOfWeek().toString()).isEqualTo("MONDAY");

            aPromiseIsKept(api);
            assertThat(api.post("/api/v1/reports/schedules/morning/run", List.of()).status()).isEqualTo(202);
            await("the mails").until(() -> mail.getReceivedMessages().length == 2);
            await("the run").until(() -> schedule(api).at("/lastRun/outcome").asString("").equals("sent"));

            MimeMessage message = mail.getReceivedMessages()[0];
            assertThat(subject(message)).startsWith("morning: 100.0 % kept, ");
            assertThat(part(message, "text/html")).contains("support").contains("100.0 %")
                    .contains("of 1 promises kept");
            assertThat(part(message, "text/csv")).contains("Department,Met,Average time met")
                    .contains("\nsupport,1,0:00:01");
            assertThat(recipients(mail)).containsExactlyInAnyOrder("lead@example.com", "boss@example.com");
            assertThat(schedule(api).at("/lastRun/sentTo").size()).isEqualTo(2);

            saves(api, "");
            await("its end").until(() -> !temporal.schedules("report/default/morning"));
            assertThat(api.get("/api/v1/reports/schedules").json().path("schedules").isEmpty()).isTrue();
            assertThat(api.post("/api/v1/reports/schedules/morning/run", List.of()).status()).isEqualTo(404);
        } finally {
            mail.stop();
        }
    }

    private static final String REPORTS = """
            reports:
              - {id: morning, every: weekly, day: mon, at: "08:00", zone: Europe/Sofia, period: last-7-days,
                 groupBy: [department], filter: {metric: [first-reply]},
                 to: ["email:lead@example.com", "boss@example.com"]}
            """;

    private static void saves(Api api, String reports) {
        Api.Answer answer = api.put("/api/v1/policy", "application/yaml", """
                calendars: [{id: always, timeZone: UTC, hours: 24x7}]
                levels: [{id: quick, calendar: always, targets: [{metric: first-reply, within: 1h}]}]
                rules: [{id: everyone, when: {}, then: {level: quick}}]
                """ + reports);
        assertThat(answer.status()).as(answer.text()).isIn(200, 201);
    }

    private static void aPromiseIsKept(Api api) {
        var desk = new HelpDesk(api);
        Instant created = Instant.now().minusSeconds(5);
        var question = desk.created("T-1", created);
        question.put("data", Map.of("by", Map.of("kind", "customer"), "department", "support"));
        desk.tells(question, desk.replied("T-1", created.plusSeconds(1)));
        api.awaitRecorded("T-1", "first-reply", 1);
    }

    private static JsonNode schedule(Api api) {
        Api.Answer answer = api.get("/api/v1/reports/schedules");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("schedules").get(0);
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> recipients(GreenMail mail) {
        return Arrays.stream(mail.getReceivedMessages()).map(message -> {
            try {
                return message.getAllRecipients()[0].toString();
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }).toList();
    }

    private static String part(MimeMessage message, String type) {
        try {
            List<BodyPart> found = new ArrayList<>();
            collect((Multipart) message.getContent(), type, found);
            return found.getFirst().getContent() instanceof String text
                    ? text
                    : GreenMailUtil.getBody(found.getFirst());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void collect(Multipart parts, String type, List<BodyPart> found)
            throws MessagingException, IOException {
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.getContent() instanceof Multipart more) {
                collect(more, type, found);
            } else if (part.isMimeType(type)) {
                found.add(part);
            }
        }
    }
}
