package io.dueline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueline.document.Documents;
import io.dueline.policy.Policy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PolicyRevisionsTest {
    private static final Caller ANN = new Caller("default", "ann");

    private final Database database = Database.fresh();
    private final PolicyRevisions policies = database.policies();

    @AfterEach
    void close() {
        database.close();
    }

    private PolicyRevision.Saved save(String etag, String expected) {
        return policies.save(ANN, new PolicyRevision.Draft("rules: [] # " + etag, Documents.YAML, etag), Policy.NONE,
                expected);
    }

    @Test
    void each_save_is_a_new_revision_unless_it_means_the_same() {
        assertThat(save("a", null).created()).isTrue();
        assertThat(save("a", null).created()).isFalse();
        assertThat(save("b", null).revision().revision()).isEqualTo(2);
        assertThat(save("a", null).revision().revision()).isEqualTo(3);
        assertThat(policies.newest("default").orElseThrow().document()).isEqualTo("rules: [] # a");
        assertThat(policies.newest("default").orElseThrow().savedBy()).isEqualTo("ann");
    }

    @Test
    void a_save_over_another_revision_than_the_newest_is_refused() {
        save("a", null);
        save("b", "a");
        assertThatThrownBy(() -> save("c", "a")).isInstanceOf(StaleRevision.class).hasMessageContaining("it is b");
        assertThat(policies.newest("default").orElseThrow().revision()).isEqualTo(2);
    }

    private PolicyRevision.Saved write(String text, String expected) {
        return policies.saveText(ANN, new PolicyRevision.Draft(text, Documents.YAML, "a"), Policy.NONE, expected);
    }

    @Test
    void a_text_that_means_the_same_is_a_new_revision_for_its_comments() {
        assertThat(write("rules: []", PolicyRevisions.NONE).created()).isTrue();
        assertThat(write("rules: []", "a").created()).isFalse();
        assertThat(write("rules: [] # none yet", "a").revision().revision()).isEqualTo(2);
        assertThat(policies.newest("default").orElseThrow().document()).isEqualTo("rules: [] # none yet");
    }

    @Test
    void a_first_policy_is_not_saved_over_one_that_came_meanwhile() {
        save("a", null);
        assertThatThrownBy(() -> write("rules: []", PolicyRevisions.NONE)).isInstanceOf(StaleRevision.class);
    }

    @Test
    void the_history_is_read_page_by_page_from_the_newest_back() {
        save("a", null);
        save("b", null);
        save("c", null);
        assertThat(policies.history("default", null, 2)).extracting(PolicyRevision::revision).containsExactly(3, 2);
        assertThat(policies.history("default", 2, 2)).extracting(PolicyRevision::revision).containsExactly(1);
    }

    @Test
    void a_tenant_sees_only_its_own() {
        save("a", null);
        assertThat(policies.newest("other")).isEmpty();
        assertThat(policies.newestPolicy("other")).isEmpty();
        assertThat(policies.newestPolicy("default")).contains(Policy.NONE);
    }
}
