package io.dueline.console.operations;

import io.dueline.alert.Deliveries;
import io.dueline.console.Shell;
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
    private static final List<String> DEAD = List.of("dead");
    private static final int COUNTED = 10_000;
    private static final int SHOWN = 10;

    private final Deliveries deliveries;

    DeliveryParts(Deliveries deliveries) {
        this.deliveries = deliveries;
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
                deliveries.list(tenant, dead(), null, SHOWN),
                COUNTED);
    }

    private static Deliveries.Filter dead() {
        return new Deliveries.Filter("dead", null, null, null, null, null, null);
    }

    @PostMapping("/operations/deliveries/{id}/replay")
    String replay(@ModelAttribute("shell") Shell shell, @PathVariable String id, Model model) {
        return Part.shown("deliveries", model, () -> {
            deliveries.replay(shell.caller().tenant(), id);
            return post(shell);
        });
    }

    @PostMapping("/operations/deliveries/replay")
    String replayAll(@ModelAttribute("shell") Shell shell, Model model) {
        return Part.shown("deliveries", model, () -> {
            deliveries.replayAll(shell.caller().tenant(), dead());
            return post(shell);
        });
    }
}
