package io.dueline.console.operations;

import io.dueline.console.WithoutScript;
import io.dueline.store.DeskClosed;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.ui.Model;

/** A part of the page, which fails alone. */
final class Part {
    private static final Logger LOG = LoggerFactory.getLogger(Part.class);
    private static final String TEMPLATE = "console/operations-parts :: ";

    private Part() {}

    /** The fragment of that name with {@code it} in the model, or one that says why there is none. */
    static String shown(String name, Model model, Supplier<?> read) {
        try {
            model.addAttribute("it", read.get());
            model.addAttribute(WithoutScript.ADDRESS, "/operations/parts/" + name);
            return TEMPLATE + name;
        } catch (DataAccessException | TransactionException | DeskClosed failure) {
            LOG.warn("The part {} of the page of operations can't be shown: {}", name, failure.getMessage());
            model.addAttribute("it", Unanswered.of(failure));
            return TEMPLATE + "unanswered";
        }
    }
}
