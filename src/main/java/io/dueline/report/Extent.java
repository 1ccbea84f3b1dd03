package io.dueline.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first and the last date of any outcome of a tenant; where there is none, the last lies before the first. */
record Extent(LocalDate first, LocalDate last) {
    private static final Extent NOTHING = new Extent(LocalDate.MAX, LocalDate.MIN);

    static Extent read(JdbcClient database, Scope scope) {
        List<Extent> extents = new ArrayList<>();
        new Statement("select min(reported_at), max(reported_at) from clock where tenant = :tenant")
                .with("tenant", scope.tenant())
                .read(database, row -> extents.add(of(row, scope.zone())));
        return extents.getFirst();
    }

    private static Extent of(ResultSet row, ZoneId zone) throws SQLException {
        var first = row.getObject(1, OffsetDateTime.class);
        var last = row.getObject(2, OffsetDateTime.class);
        return first == null ? NOTHING : new Extent(date(first, zone), date(last, zone));
    }

    private static LocalDate date(OffsetDateTime instant, ZoneId zone) {
        return instant.atZoneSameInstant(zone).toLocalDate();
    }

    LocalDate notBefore(@Nullable LocalDate date) {
        return date == null || date.isBefore(first) ? first : date;
    }

    LocalDate notAfter(@Nullable LocalDate date) {
        return date == null || date.isAfter(last) ? last : date;
    }
}
