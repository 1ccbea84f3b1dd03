package io.dueline.store;

import io.dueline.document.Documents;
import io.dueline.policy.Policy;
import io.dueline.policy.reader.PolicyReader;
import io.dueline.timeline.Revisions;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The policies of every tenant, by revision. */
@Component
public class PolicyRevisions {
    /** Serialises the first save of a tenant with the events that are stamped before there is any revision. */
    static final int LOCK = 0x5_0_11C;

    /** What stands for the etag where no policy was ever saved. */
    public static final String NONE = "";

    private static final String COLUMNS = "select revision, document, media_type, etag, saved_at, saved_by";

    private final JdbcClient db;
    private final TransactionOperations transaction;
    private final RecentPolicies recent = new RecentPolicies();
    private final Map<String, Integer> lastSeen = new ConcurrentHashMap<>();

    PolicyRevisions(JdbcClient db, TransactionOperations transaction) {
        this.db = db;
        this.transaction = transaction;
    }

    /**
     * Saves a draft as the newest revision, unless that means the same already.
     *
     * @param policy what the draft means
     * @param expected the etag that the newest revision must have; null: whichever it has
     * @throws StaleRevision if it has another
     */
    public PolicyRevision.Saved save(
            Caller caller, PolicyRevision.Draft draft, Policy policy, @Nullable String expected) {
        return kept(caller, policy, () -> save(caller, draft, expected, newest -> newest.etag().equals(draft.etag())));
    }

    /**
     * Saves a draft as the newest revision, unless that says the same word for word: comments and layout are worth a
     * revision to those who write them.
     *
     * @param expected the etag that the newest revision must have; {@link #NONE}: there must be none
     * @throws StaleRevision if it has another
     */
    public PolicyRevision.Saved saveText(
            Caller caller, PolicyRevision.Draft draft, Policy policy, String expected) {
        return kept(caller, policy,
                () -> save(caller, draft, expected, newest -> newest.document().equals(draft.document())));
    }

    private PolicyRevision.Saved kept(Caller caller, Policy policy, Supplier<PolicyRevision.Saved> saving) {
        PolicyRevision.Saved saved = transaction.execute(status -> saving.get());
        recent.put(caller.tenant(), saved.revision().revision(), policy);
        return saved;
    }

    private PolicyRevision.Saved save(
            Caller caller, PolicyRevision.Draft draft, @Nullable String expected, Predicate<PolicyRevision> same) {
        lock(caller.tenant());
        PolicyRevision newest = newest(caller.tenant()).orElse(null);
        check(expected, newest);
        if (newest != null && same.test(newest)) {
            return new PolicyRevision.Saved(newest, false);
        }
        int revision = newest == null ? 1 : newest.revision() + 1;
        insert(caller, revision, draft);
        if (newest == null) {
            handOver(caller.tenant());
        }
        return new PolicyRevision.Saved(get(caller.tenant(), revision).orElseThrow(), true);
    }

    private static void check(@Nullable String expected, @Nullable PolicyRevision newest) {
        String etag = newest == null ? null : newest.etag();
        if (expected != null && !expected.equals(etag == null ? NONE : etag)) {
            throw new StaleRevision(expected, etag);
        }
    }

    private void lock(String tenant) {
        db.sql("select pg_advisory_xact_lock(?, hashtext(?))").params(LOCK, tenant).query().listOfRows();
    }

    private void insert(Caller caller, int revision, PolicyRevision.Draft draft) {
        db.sql("""
                insert into policy_revision (tenant, revision, document, media_type, etag, holidays, saved_by)
                values (?, ?, ?, ?, ?, ?::jsonb, ?)""")
                .params(caller.tenant(), revision, draft.document(), draft.mediaType(), draft.etag(),
                        draft.holidays(), caller.actor())
                .update();
    }

    /** The events that came before any policy are read under this one: their tickets get clocks now. */
    private void handOver(String tenant) {
        db.sql("""
                insert into handover (tenant, ticket, newest, only_agents, request, held, not_before)
                select tenant, ticket, max(time), bool_and(type = 'agent.changed'), ?, false, clock_timestamp()
                from ticket_event where tenant = ? group by tenant, ticket""")
                .params(UUID.randomUUID(), tenant)
                .update();
    }

    /** The newest revision; empty: none was ever saved. */
    public Optional<PolicyRevision> newest(String tenant) {
        return db.sql(COLUMNS + " from policy_revision where tenant = ? order by revision desc limit 1")
                .params(tenant)
                .query(PolicyRevision.class)
                .optional();
    }

    public Optional<PolicyRevision> get(String tenant, int revision) {
        return db.sql(COLUMNS + " from policy_revision where tenant = ? and revision = ?")
                .params(tenant, revision)
                .query(PolicyRevision.class)
                .optional();
    }

    /** Revisions from the newest back, those before {@code before} only; null: from the newest on. */
    public List<PolicyRevision> history(String tenant, @Nullable Integer before, int limit) {
        return db
                .sql(COLUMNS + " from policy_revision where tenant = ? and revision < ? order by revision desc limit ?")
                .params(tenant, before == null ? Integer.MAX_VALUE : before, limit)
                .query(PolicyRevision.class)
                .list();
    }

    /** What a revision means. */
    public Optional<Policy> policy(String tenant, int revision) {
        Policy known = recent.get(tenant, revision);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Policy> loaded = get(tenant, revision).map(found -> load(found, holidays(tenant, revision)));
        loaded.ifPresent(policy -> recent.put(tenant, revision, policy));
        return loaded;
    }

    private static Policy load(PolicyRevision revision, ResolvedHolidays holidays) {
        return PolicyReader.load(Documents.tree(revision.document(), revision.mediaType()), holidays);
    }

    /** The days that a revision's holidays came to when it was saved; none where it names none, or isn't there. */
    public ResolvedHolidays holidays(String tenant, int revision) {
        return ResolvedHolidays.of(db
                .sql("select holidays from policy_revision where tenant = ? and revision = ? and holidays is not null")
                .params(tenant, revision)
                .query(String.class)
                .optional()
                .orElse(null));
    }

    /** Every revision whose document has that word in it, the newest first. */
    public Stream<Policy> naming(String tenant, String word) {
        return db.sql("""
                select revision from policy_revision where tenant = ? and position(? in document) > 0
                order by revision desc""")
                .params(tenant, word)
                .query(Integer.class)
                .list()
                .stream()
                .flatMap(revision -> policy(tenant, revision).stream());
    }

    /** What the newest revision means; empty: none was ever saved. */
    public Optional<Policy> newestPolicy(String tenant) {
        int newest = newestNumber(tenant);
        if (newest == 0) {
            return Optional.empty();
        }
        lastSeen.put(tenant, newest);
        return policy(tenant, newest);
    }

    /**
     * What the newest revision meant when this node last looked, without looking; empty: it never did, or none was
     * saved. Enough to accept an event by, not to refuse one.
     */
    public Optional<Policy> lastSeenPolicy(String tenant) {
        Integer seen = lastSeen.get(tenant);
        return seen == null ? Optional.empty() : policy(tenant, seen);
    }

    /** The number of the newest committed revision; 0: none was ever saved. */
    int newestNumber(String tenant) {
        return newestNow(tenant).number();
    }

    /**
     * The newest committed revision.
     *
     * @param number 0: none was ever saved
     * @param asOf the database's clock when it was looked up
     */
    record Newest(int number, Instant asOf) {}

    Newest newestNow(String tenant) {
        return db.sql("select coalesce(max(revision), 0), clock_timestamp() from policy_revision where tenant = ?")
                .params(tenant)
                .query((row, number) -> new Newest(row.getInt(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .single();
    }

    /** A tenant's revisions, to fold timelines with; to be dropped after some work, as it remembers also what is not there. */
    Revisions of(String tenant) {
        Map<Integer, Policy> looked = new HashMap<>();
        return revision -> looked.computeIfAbsent(revision, number -> policy(tenant, number).orElse(Policy.NONE));
    }
}
