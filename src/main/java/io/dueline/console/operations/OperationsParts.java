package io.dueline.console.operations;

import io.dueline.console.Shell;
import io.dueline.store.Caller;
import io.dueline.store.DeskClosed;
import io.dueline.store.Gauges;
import io.dueline.store.Handovers;
import io.dueline.workflow.TemporalFigures;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is looked at only. */
@Controller
@RequestMapping("/operations/parts")
class OperationsParts {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_FAULTS = 20;

    private final Gauges gauges;
    private final Handovers handovers;
    private final TemporalFigures temporal;
    private final Tempo tempo;
    private final MeterRegistry meters;

    OperationsParts(Gauges gauges, Handovers handovers, TemporalFigures temporal, Tempo tempo, MeterRegistry meters) {
        this.gauges = gauges;
        this.handovers = handovers;
        this.temporal = temporal;
        this.tempo = tempo;
        this.meters = meters;
    }

    @GetMapping("/flow")
    String flow(@ModelAttribute("shell") Shell shell, Model model) {
        return Part.shown("flow", model,
                () -> new Flow(handovers.backlog(), tempo.now(), tempo.history(), shell.now()));
    }

    @GetMapping("/work")
    String work(Caller caller, Model model) {
        return Part.shown("work", model,
                () -> new Work(gauges.openTickets(caller.tenant()), orNull(temporal::openWorkflows), temporal.url()));
    }

    private static @Nullable Long orNull(Supplier<Long> asked) {
        try {
            return asked.get();
        } catch (DeskClosed closed) {
            return null;
        }
    }

    @GetMapping("/deadlines")
    String deadlines(Caller caller, Model model) {
        return Part.shown("deadlines", model, () -> new Deadlines(
                List.of(period(caller, "Last hour", HOUR), period(caller, "Last day", DAY)), caught()));
    }

    private Deadlines.Period period(Caller caller, String name, Duration back) {
        return new Deadlines.Period(name, gauges.lateness(caller.tenant(), back));
    }

    private long caught() {
        Counter caught = meters.find("dueline.caught.by.auditor").counter();
        return caught == null ? 0 : (long) caught.count();
    }

    @GetMapping("/faults")
    String faults(Caller caller, Model model) {
        return Part.shown("faults", model, () -> gauges.faulty(caller.tenant(), MOST_FAULTS));
    }
}
