package io.dueline.console;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page, as everybody may look at it; the pictures are left in {@code target/screenshots}. */
class PagesTest extends ConsoleTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            ticket,         /tickets/T-1042
            ticket-running, /tickets/T-1047
            tickets,        /tickets
            now,            /
            reports,        /reports
            log,            /reports/log
            what-if,        /what-if?ticket=T-1042
            operations,     /operations
            """)
    void a_page_can_be_read_in_light_and_dark_and_on_a_phone(String name, String path) {
        for (Visit.Manner manner : Visit.Manner.values()) {
            try (var visit = visit(manner)) {
                visit.open(path);
                visit.assertReadable();
                visit.photograph(name + "-" + manner.name().toLowerCase(Locale.ROOT));
            }
        }
    }
}
