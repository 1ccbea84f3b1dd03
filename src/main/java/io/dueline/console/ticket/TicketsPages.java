package io.dueline.console.ticket;

import io.dueline.console.Address;
import io.dueline.console.Shell;
import io.dueline.store.Caller;
import io.dueline.store.TicketBook;
import io.dueline.store.TicketKey;
import io.dueline.store.TicketRow;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

@Controller
class TicketsPages {
    private static final int PAGE = 50;

    private final TicketBook book;

    TicketsPages(TicketBook book) {
        this.book = book;
    }

    @GetMapping("/tickets")
    String tickets(
            Caller caller,
            @ModelAttribute("shell") Shell shell,
            @RequestParam MultiValueMap<String, String> asked,
            Model model) {
        var address = new Address("/tickets", asked);
        String find = address.value("find");
        if (find != null && book.read(new TicketKey(caller.tenant(), find.strip())).isPresent()) {
            return "redirect:/tickets/" + UriUtils.encodePathSegment(find.strip(), "UTF-8");
        }
        List<TicketRow> found = book.newest(caller.tenant(), TicketChoice.of(address), TicketChoice.after(address),
                PAGE + 1);
        model.addAllAttributes(Map.of("address", address, "list", TicketList.of(found, PAGE, shell, address)));
        return "console/tickets";
    }
}
