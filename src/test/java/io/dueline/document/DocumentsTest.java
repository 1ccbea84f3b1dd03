package io.dueline.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write, as the tree that is read from it. */
class DocumentsTest {
    private static Object yaml(String text) {
        return Documents.tree(text, Documents.YAML);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            09:00-17:00          | 09:00-17:00
            09:00                | 09:00
            2026-12-25           | 2026-12-25
            2026-11-01T00:00:00Z | 2026-11-01T00:00:00Z
            off                  | off
            yes                  | yes
            1:30                 | 1:30
            24x7                 | 24x7
            """)
    void what_is_written_without_quotes_stays_what_it_is(String written, String read) {
        assertThat(yaml("value: " + written)).isEqualTo(Map.of("value", read));
    }

    @Test
    void a_key_is_a_string_whatever_it_looks_like() {
        assertThat(yaml("{on: new, 1: a, true: b, ~: c}"))
                .isEqualTo(Map.of("on", "new", "1", "a", "true", "b", "~", "c"));
    }

    @Test
    void numbers_and_flags_are_what_they_are_and_nothing_is_null() {
        assertThat(yaml("[1, 0x1F, 12345678901, 1.5, true, False, null, ~, '1', \"true\", !!str 5]"))
                .isEqualTo(Arrays.asList(1, 31, 12345678901L, 1.5, true, false, null, null, "1", "true", "5"));
    }

    @Test
    void an_empty_string_is_one_and_no_value_is_null() {
        assertThat(yaml("a: ''\nb: \"\"")).isEqualTo(Map.of("a", "", "b", ""));
        assertThat(yaml("a:")).isEqualTo(Collections.singletonMap("a", null));
    }

    @Test
    void an_alias_stands_for_what_it_names() {
        assertThat(yaml("""
                mon: &office ["09:00-17:00"]
                tue: *office
                wed: [&day {a: &b 1}, *day, *b]
                """)).isEqualTo(Map.of("mon", List.of("09:00-17:00"), "tue", List.of("09:00-17:00"),
                "wed", List.of(Map.of("a", 1), Map.of("a", 1), 1)));
    }

    @Test
    void an_alias_names_what_bore_its_name_last() {
        assertThat(yaml("[&a 1, *a, &a 2, *a]")).isEqualTo(List.of(1, 1, 2, 2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [*gold, &gold 1]       | *gold names nothing
            &all [*all]            | *all names nothing
            {a: &it {b: *it}}      | *it names nothing
            {a: 1, b: 2, a: 3}     | the key a stands there already
            {? [a, b] : c}         | a key must be written out
            {a: .inf}              | no such number
            {a: 1e999}             | no such number
            {a: !!int x}           | no such number
            !!java.net.URL [x]     | the tag tag:yaml.org,2002:java.net.URL means nothing here
            {a: !mine 5}           | the tag !mine means nothing here
            a: b: c                | mapping values are not allowed
            {a: !!binary aGVsbG8=} | the tag tag:yaml.org,2002:binary means nothing here
            # nothing              | the document is empty
            """)
    void what_cannot_be_read_is_refused_with_its_place(String text, String reason) {
        assertThatThrownBy(() -> yaml(text)).isInstanceOf(MalformedDocument.class)
                .hasMessageStartingWith("line ").hasMessageContaining(reason);
    }

    @Test
    void a_second_document_is_refused_rather_than_left_out() {
        assertThatThrownBy(() -> yaml("a: 1\n---\nb: 2\n")).isInstanceOf(MalformedDocument.class)
                .hasMessageContaining("goes on after its end");
    }

    @Test
    void aliases_that_would_fill_the_memory_are_refused() {
        var bomb = new StringBuilder("- &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("- &a").append(i).append(" [").append(("*a" + (i - 1) + ", ").repeat(10)).append("]\n");
        }

        assertThatThrownBy(() -> yaml(bomb.toString())).isInstanceOf(MalformedDocument.class)
                .hasMessageContaining("too large");
    }

    @Test
    void so_are_aliases_that_nest_deeper_than_anything_written_may() {
        var tower = new StringBuilder("- &a0 " + "[".repeat(400) + "]".repeat(400) + "\n");
        tower.append("- " + "[".repeat(400) + "*a0" + "]".repeat(400) + "\n");

        assertThatThrownBy(() -> yaml(tower.toString())).isInstanceOf(MalformedDocument.class)
                .hasMessageContaining("nesting 500 deep");
        assertThatThrownBy(() -> yaml("[".repeat(501))).isInstanceOf(MalformedDocument.class);
    }
}
