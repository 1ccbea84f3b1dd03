package io.dueline.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.running.Api;
import io.dueline.store.Database;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Whoever asks the same gets the same: on a page, in its table and over the API. Some hundred clocks of the
 * last months, in offices on either side of UTC, one of them three quarters of an hour beside every other.
 */
@SpringBootTest(classes = ConsoleAndApi.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
        "dueline.roles=api", "spring.temporal.connection.target=127.0.0.1:1"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameFiguresTest {
    private static final Database DATABASE = Database.fresh();
    private static final List<String> ZONES = List.of("Europe/Sofia", "America/New_York", "Asia/Kathmandu");

    @LocalServerPort
    private int port;

    private Api api;
    private Visit visit;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", DATABASE.source()::getJdbcUrl);
        properties.add("spring.datasource.hikari.connection-init-sql", DATABASE.source()::getConnectionInitSql);
    }

    @BeforeAll
    void someMonths() {
        DATABASE.db()
                .sql("""
                        insert into clock (tenant, ticket, metric, cycle, state, level, department, agent, priority, channel, requester,
                            started_at, due_at, ended_at, reported_at, allowed_us, counted_us, calendar, revision, due_known_at,
                            satisfaction, excuse_reason)
                        select 'default', 'T-' || i / 2, (array['first-reply', 'next-reply'])[1 + i % 2], 1,
                            case when h % 10 < 6 then 'met' when h % 10 < 8 then 'missed' when h % 10 = 8 then 'unanswered'
                                else 'cancelled' end,
                            (array['gold', 'silver'])[1 + h % 2], (array['sales', 'support', null])[1 + h / 7 % 3], 'a' || h / 11 % 5,
                            (array['low', 'high'])[1 + h / 13 % 2], (array['email', 'chat', null])[1 + h / 17 % 3], 'c-' || h % 9,
                            moment - interval '3 hours', moment, moment, moment, 3600000000, (h % 7200 + 1) * 1000003::bigint, 'office', 1,
                            moment, case when i / 2 % 5 = 0 then 1 + i / 2 % 4 end, case when h % 29 = 0 then 'the line was cut' end
                        from (select i, abs(hashint4(i)::bigint) h, now() - i * interval '11 hours 17 minutes' as moment
                            from generate_series(1, 600) i) outcome""")
                .update();
        DATABASE.db()
                .sql("""
                        insert into clock (tenant, ticket, metric, cycle, state, level, department, started_at, reported_at, allowed_us,
                            counted_us, calendar, revision, due_known_at)
                        select 'default', 'R-' || i, 'first-reply', 1, 'paused', 'gold', case when i < 5 then 'running only' else 'sales' end,
                            began, began, 3600000000, 0, 'office', 1, began
                        from generate_series(1, 9) i cross join lateral (select now() - i * interval '9 days' as began) running""")
                .update();
        api = new Api(port);
        visit = new Visit(port, Visit.Manner.LIGHT);
    }

    @AfterAll
    void leave() {
        visit.close();
    }

    private void officeIn(String zone) {
        api.put("/api/v1/policy", "application/yaml",
                """
                        calendars: [{id: office, timeZone: %s, hours: {mon-fri: ["09:00-17:00"]}}]
                        levels: [{id: gold, calendar: office, targets: [{metric: first-reply, within: 1h}, {metric: next-reply, within: 1h}]}]
                        rules: [{id: all, when: {}, then: {level: gold}}]
                        """
                        .formatted(zone));
    }

    @ParameterizedTest
    @ValueSource(strings = {"groupBy=department&period=last-month", "groupBy=agent&period=last-week",
            "groupBy=level&period=last-quarter", "groupBy=metric&department=sales&period=last-month",
            "groupBy=priority&department=&period=last-month", "groupBy=channel&agent=a1&agent=a2&period=last-quarter",
            "groupBy=day&period=last-week", "groupBy=week&period=last-quarter&time=wall",
            "groupBy=month&period=last-quarter&level=gold",
            "groupBy=department&percentiles=true&priority=high&period=last-month",
            "groupBy=agent&metric=next-reply&time=wall&percentiles=true&sort=-avgMissed&period=last-quarter"})
    void a_report(String asked) {
        for (String zone : ZONES) {
            officeIn(zone);
            String same = "/api/v1/reports/compliance?compare=previous&zone=" + zone + "&" + asked;
            Figures answered = Figures.answered(api.get(same).json());

            assertThat(answered.lines()).hasSizeGreaterThan(1);
            assertThat(Figures.shown(visit.open("/reports?wait=true&" + asked))).as("%s in %s", asked, zone)
                    .isEqualTo(answered);
            assertThat(Figures.ofTable(api.get("/reports.csv?" + asked).text())).as("%s in %s", asked, zone)
                    .isEqualTo(answered.lines());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=met&period=last-month",
            "state=missed&excused=false&sort=-elapsed&period=last-quarter",
            "excused=true&sort=ticket&period=last-quarter",
            "agent=a1&state=cancelled&state=unanswered&period=last-quarter",
            "requester=c-3&department=&sort=dueAt&period=last-quarter&state=met"})
    void a_log(String asked) {
        for (String zone : ZONES) {
            officeIn(zone);
            List<List<String>> answered = LogFigures.answered(
                    api.get("/api/v1/reports/log?limit=1000&zone=" + zone + "&" + asked).json(), zone);

            assertThat(answered).isNotEmpty();
            assertThat(LogFigures.ofTable(api.get("/reports/log.csv?" + asked).text())).as("%s in %s", asked, zone)
                    .isEqualTo(answered);
            assertThat(LogFigures.shown(visit.open("/reports/log?wait=true&" + asked), zone))
                    .as("%s in %s", asked, zone)
                    .isEqualTo(answered.subList(0, Math.min(50, answered.size())));
        }
    }
}
