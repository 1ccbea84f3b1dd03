package io.dueline.console.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesTest {
    private static final String TEXT = SampleText.TEXT;

    @Test
    void text_that_a_reader_would_take_for_something_else_is_quoted() {
        assertThat(YamlWriter.lines(Map.of("value", List.of("true", "12", "1e3", "a: b", "4h", "", "URGENT", "no"))))
                .containsExactly("value: [\"true\", \"12\", \"1e3\", \"a: b\", 4h, \"\", URGENT, \"no\"]");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            levels[0],                     4
            levels[0].calendar,            5
            levels[0].targets[0].within,   7
            levels[0].targets[0].nothing,  7
            levels[1].name,                8
            rules[1].then.level,          16
            statuses.waiting,             18
            nowhere,                       1
            """)
    void a_path_leads_to_its_line(String path, int line) {
        assertThat(Lines.of(TEXT).at(path)).isEqualTo(line);
    }
}
