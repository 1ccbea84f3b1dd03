package io.dueline.demo;

import io.dueline.document.Documents;
import io.dueline.intake.Envelope;
import io.dueline.intake.Intake;
import io.dueline.policy.reader.PolicyReader;
import io.dueline.store.Caller;
import io.dueline.store.PolicyRevision;
import io.dueline.store.PolicyRevisions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Plays the script into the intake: two weeks of history the first time, and at each start urgent tickets for ten
 * minutes. A policy that is there already stays.
 */
@Component
@ConditionalOnBooleanProperty("dueline.demo")
class Demo implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final Caller CALLER = new Caller("default", "demo");
    private static final int OLD_TICKETS = 60;
    private static final int NEW_TICKETS = 40;
    private static final Duration APART = Duration.ofSeconds(15);

    private final PolicyRevisions policies;
    private final Intake intake;
    private final ScheduledExecutorService stage = Executors
            .newSingleThreadScheduledExecutor(Thread.ofVirtual().name("demo").factory());

    Demo(PolicyRevisions policies, Intake intake) {
        this.policies = policies;
        this.intake = intake;
    }

    @EventListener(ApplicationReadyEvent.class)
    void play() throws IOException {
        Instant now = Clock.systemUTC().instant();
        if (policies.newest(CALLER.tenant()).isEmpty()) {
            savePolicy();
            perform(Script.history(now, OLD_TICKETS));
        }
        for (Script.Line line : Script.minutesToCome(now.plusSeconds(5), NEW_TICKETS, APART)) {
            long delay = Duration.between(now, line.at()).toMillis();
            stage.schedule(() -> perform(List.of(line)), delay, TimeUnit.MILLISECONDS);
        }
        LOG.info("The demo plays for ten minutes: a new urgent ticket every {} s", APART.toSeconds());
    }

    private void savePolicy() throws IOException {
        try (InputStream resource = Demo.class.getResourceAsStream("policy.yaml")) {
            String document = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            Object tree = Documents.tree(document, Documents.YAML);
            var draft = PolicyRevision.Draft.of(document, Documents.YAML, tree);
            policies.save(CALLER, draft, PolicyReader.read(tree), null);
        }
    }

    private void perform(List<Script.Line> lines) {
        List<Envelope> envelopes = lines.stream().<Envelope>map(line -> new Envelope.Sent(line.envelope())).toList();
        intake.accept(CALLER, envelopes);
    }

    @Override
    public void close() {
        stage.shutdownNow();
    }
}
