package io.dueline.console.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.console.yaml.SampleText;
import io.dueline.policy.Holidays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

class EditTest {
    private static final String TEXT = SampleText.TEXT;

    @Test
    void an_edited_entry_is_written_anew_and_every_other_line_stays() {
        Draft edited = Edit.put(draft(), "levels", 0, Map.of("id", "gold"));

        assertThat(edited.text()).isEqualTo(TEXT.replace("""
                  - id: gold   # never change this
                    calendar: sofia
                    targets:
                      - {metric: first-reply, within: 1h}
                """, """
                  - id: gold
                """));
    }

    @Test
    void an_entry_that_says_the_same_keeps_its_comments() {
        Object same = draft().read(Holidays.NONE).list("levels").getFirst();

        assertThat(Edit.put(draft(), "levels", 0, same).text()).isEqualTo(TEXT);
    }

    @Test
    void a_rule_that_moves_takes_its_lines_and_comments_along() {
        assertThat(pressed("move rules 0 1")).isEqualTo(TEXT.replace("""
                  # first
                  - {id: a, when: {}, then: {level: gold}}
                  - id: b
                    when: {}   # everybody
                    then: {level: silver}
                """, """
                  - id: b
                    when: {}   # everybody
                    then: {level: silver}
                  # first
                  - {id: a, when: {}, then: {level: gold}}
                """));
    }

    @Test
    void a_removed_entry_goes_and_the_last_leaves_an_empty_list() {
        assertThat(pressed("remove levels 1")).doesNotContain("silver, calendar").contains("# in this order");
        Draft one = draft().saying(pressed("remove rules 0"));
        assertThat(Edit.of(fields("remove rules 0")).apply(one).text()).contains("rules: []").contains("waiting");
    }

    @Test
    void a_new_entry_comes_after_the_others() {
        assertThat(Edit.put(draft(), "levels", -1, Map.of("id", "new")).text())
                .contains("targets: []}  # cheap\n  - id: new\n\n# in this order");
    }

    @Test
    void a_list_that_is_not_there_yet_is_written_at_the_end() {
        assertThat(Edit.put(draft(), "alerts", -1, Map.of("on", "breach")).text())
                .isEqualTo(TEXT + "alerts:\n  - {on: breach}\n");
    }

    @Test
    void text_on_one_line_is_written_anew_as_a_whole() {
        var flow = new Draft("{levels: [{id: a}, {id: b}], rules: []}", "", 0);

        assertThat(Edit.put(flow, "levels", 1, Map.of("id", "c")).text())
                .isEqualTo("levels:\n  - {id: a}\n  - {id: c}\nrules: []\n");
    }

    private static Draft draft() {
        return new Draft(TEXT, "", 0);
    }

    private static String pressed(String button) {
        return Edit.of(fields(button)).apply(draft()).text();
    }

    private static LinkedMultiValueMap<String, String> fields(String button) {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("do", button);
        return fields;
    }
}
