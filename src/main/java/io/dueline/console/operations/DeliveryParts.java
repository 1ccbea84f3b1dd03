package io.dueline.console.operations;

import io.dueline.alert.Deliveries;
import io.dueline.alert.Delivery;
import io.dueline.alert.Replays;
import io.dueline.console.Shell;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class DeliveryParts {
    private static final List<String> WAITING = List.of("waiting", "gathered", "pending", "sending");
    private static final List<String> DEAD = List.of("dead", "undeliverable");
    private static final int COUNTED = 10_000;
    private static final int SHOWN = 10;

    private final Deliveries deliveries;
    private final Replays replays;

    DeliveryParts(Deliveries deliveries, Replays replays) {
        this.deliveries = deliveries;
        this.replays = replays;
    }

    @GetMapping("/operations/parts/deliveries")
    String deliveries(@ModelAttribute("shell") Shell shell, Model model) {
        return Part.shown("deliveries", model, () -> post(shell));
    }

    private Post post(Shell shell) {
        String tenant = shell.caller().tenant();
        return new Post(
                deliveries.count(tenant, WAITING, COUNTED + 1),
                deliveries.count(tenant, DEAD, COUNTED + 1),
                dead().stream()
                        .flatMap(filter -> deliveries.list(tenant, filter, null, SHOWN).stream())
                        .sorted(Comparator.comparing(Delivery::seq).reversed())
                        .limit(SHOWN)
                        .toList(),
                COUNTED);
    }

    private static List<Deliveries.Filter> dead() {
        return DEAD.stream()
                .map(state -> new Deliveries.Filter(state, null, null, null, null, null, null))
                .toList();
    }

    @PostMapping("/operations/deliveries/{id}/replay")
    String replay(@ModelAttribute("shell") Shell shell, @PathVariable String id, Model model) {
        return Part.shown("deliveries", model, () -> {
            replays.one(shell.caller().tenant(), id);
            return post(shell);
        });
    }

    @PostMapping("/operations/deliveries/replay")
    String replayAll(@ModelAttribute("shell") Shell shell, Model model) {
        return Part.shown("deliveries", model, () -> {
            replays.all(shell.caller().tenant(), dead());
            return post(shell);
        });
    }
}
