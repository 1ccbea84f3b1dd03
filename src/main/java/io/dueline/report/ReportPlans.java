package io.dueline.report;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which reports have a schedule, so that one that a policy no longer names loses its own. */
@Component
public class ReportPlans {
    private static final int LOCK = 0x5_E9_047;

    private final JdbcClient database;

    ReportPlans(JdbcClient database) {
        this.database = database;
    }

    /** The tenants whose newest policy is another than the schedules were made of. */
    public List<String> outdated() {
        return database
                .sql("""
                        select tenant from (select tenant, max(revision) as revision from policy_revision group by tenant) as newest
                        left join report_plan as plan using (tenant) where plan.revision is distinct from newest.revision""")
                .query(String.class)
                .list();
    }

    /** Every tenant that ever saved a policy. */
    public List<String> tenants() {
        return database.sql("select distinct tenant from policy_revision").query(String.class).list();
    }

    /**
     * Makes the schedules of a tenant, one node at a time; what fails is as if it had not been tried, and is tried again.
     *
     * @param making is given the ids that have a schedule so far, and answers by those that have one now
     */
    @Transactional
    public void replan(String tenant, Making making) {
        database.sql("select pg_advisory_xact_lock(?, hashtext(?))").params(LOCK, tenant).query().listOfRows();
        Plan plan = making.make(scheduled(tenant));
        database.sql("""
                insert into report_plan (tenant, revision, reports) values (?, ?, ?)
                on conflict (tenant) do update set revision = excluded.revision, reports = excluded.reports""")
                .params(tenant, plan.revision, plan.reports.toArray(String[]::new))
                .update();
    }

    private List<String> scheduled(String tenant) {
        return database.sql("select unnest(reports) from report_plan where tenant = ?")
                .param(tenant)
                .query(String.class)
                .list();
    }

    /** Makes schedules. */
    @FunctionalInterface
    public interface Making {
        Plan make(List<String> scheduled);
    }

    /**
     * @param revision of the policy that it is made of
     * @param reports the ids that have a schedule
     */
    public record Plan(int revision, List<String> reports) {}
}
