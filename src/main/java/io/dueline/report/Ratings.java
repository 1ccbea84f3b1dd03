package io.dueline.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the customers of a report's rows thought. A ticket that has several outcomes in a row is one customer's opinion,
 * and counts once there.
 */
final class Ratings {
    private final Question question;
    private final String groups;
    private final Map<List<@Nullable Object>, Tally.Rating> ratings = new HashMap<>();

    private Ratings(Question question) {
        this.question = question;
        this.groups = question.groups().stream().map(group -> group.text() + ", ").collect(Collectors.joining());
    }

    /** Nobody is asked. */
    static Ratings none(Question question) {
        return new Ratings(question);
    }

    static Ratings read(JdbcClient database, Question question, Outcomes outcomes) {
        var ratings = new Ratings(question);
        new Statement(ratings.select() + " from (")
                .then(outcomes.rated())
                .then(") as rated" + ratings.grouped())
                .read(database, ratings::add);
        return ratings;
    }

    private String select() {
        return "select " + groups + "rolled_up, before, avg(satisfaction) as average, count(*) as tickets from (select "
                + groups + rolledUp() + " as rolled_up, before, ticket, max(satisfaction) as satisfaction";
    }

    private String rolledUp() {
        return question.groups().isEmpty() ? "0" : "grouping(" + groups.substring(0, groups.length() - 2) + ")";
    }

    private String grouped() {
        String sets = question.groups().isEmpty()
                ? "before, ticket"
                : "grouping sets ((" + groups + "before, ticket), (before, ticket))";
        return " group by " + sets + ") as opinion group by " + groups + "rolled_up, before";
    }

    private void add(ResultSet row) throws SQLException {
        double average = row.getDouble("average");
        ratings.put(key(row, row.getBoolean("before")), new Tally.Rating(average, row.getLong("tickets")));
    }

    /** Of the row of a report. */
    Tally.Rating of(ResultSet row, boolean before) throws SQLException {
        return ratings.getOrDefault(key(row, before), Tally.Rating.NONE);
    }

    private List<@Nullable Object> key(ResultSet row, boolean before) throws SQLException {
        List<@Nullable Object> key = new ArrayList<>();
        key.add(before);
        key.add(row.getInt("rolled_up") == 0);
        for (Dimension group : question.groups()) {
            key.add(row.getString(group.text()));
        }
        return key;
    }
}
