package io.dueline.store;

import java.sql.SQLException;
import java.util.Set;
import org.springframework.dao.DataAccessException;

/** PostgreSQL takes offence at rows themselves, so that it would refuse them tomorrow, too. Nothing of them is written. */
final class RowsRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** The classes of its codes: bad data, a constraint, too long for an index, an exception of a trigger. */
    private static final Set<String> OFFENCES = Set.of("22", "23", "54", "P0");

    RowsRefused(DataAccessException refusal) {
        super(refusal.getMostSpecificCause().getMessage().lines().findFirst().orElse(""), refusal);
    }

    /** Whether it says so of the rows, and not of itself, such as that it is out of reach. */
    static boolean isTold(DataAccessException refusal) {
        return refusal.getMostSpecificCause() instanceof SQLException answer
                && answer.getSQLState() != null
                && OFFENCES.contains(answer.getSQLState().substring(0, 2));
    }
}
