package io.dueline.console.operations;

import io.dueline.alert.Deliveries;
import io.dueline.alert.Delivery;
import io.dueline.alert.Replays;
import io.dueline.console.Shell;
import io.dueline.policy.Recipient;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class DeliveryParts {
    private static final List<String> WAITING = List.of("waiting", "gathered", "pending", "sending");
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
                deliveries.list(tenant, filter("pending", null), null, SHOWN),
                lost().stream().mapToInt(filter -> deliveries.count(tenant, filter, COUNTED + 1)).sum(),
                lost().stream()
                        .flatMap(filter -> deliveries.list(tenant, filter, null, SHOWN).stream())
                        .sorted(Comparator.comparing(Delivery::seq).reversed())
                        .limit(SHOWN)
                        .toList(),
                COUNTED);
    }

    /** Dead letters, and what a destination that isn't there would have got: that it gets once somebody saves it. */
    private static List<Deliveries.Filter> lost() {
        List<Deliveries.Filter> lost = new ArrayList<>(List.of(filter("dead", null)));
        for (Recipient.Kind kind : Recipient.Kind.values()) {
            if (kind.isDestination()) {
                lost.add(filter("undeliverable", kind.text()));
            }
        }
        return lost;
    }

    private static Deliveries.Filter filter(String state, @Nullable String channel) {
        return new Deliveries.Filter(state, null, channel, null, null, null, null);
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
            replays.all(shell.caller().tenant(), lost());
            return post(shell);
        });
    }
}
