package io.dueline.policy.reader;

import static io.dueline.policy.reader.Documents.yaml;
import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.policy.Holidays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

/**
 * The schema accepts what the reader accepts, and refuses what the reader refuses, as far as a schema can. The documents
 * of this package's other tests are checked for it one by one, where they are read.
 */
class SchemaAgreementTest {
    private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\"\\n(.*?)\"\"\"", Pattern.DOTALL);
    private static final Pattern FENCE = Pattern.compile("^```ya?ml\\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Holidays ANY = source -> List.of();

    @ParameterizedTest
    @ValueSource(strings = {"main/resources/io/dueline/demo/policy.yaml",
            "main/resources/io/dueline/console/policy/simple.yaml",
            "main/resources/io/dueline/console/policy/by-priority.yaml",
            "main/resources/io/dueline/console/policy/two-speeds.yaml", "test/resources/walk-through.yaml"})
    void what_newcomers_are_given_is_valid(String file) throws IOException {
        assertThat(Editor.complaints(yaml(Files.readString(Path.of("src", file))))).isEmpty();
    }

    @Test
    void so_is_every_policy_of_the_readme() throws IOException {
        List<Object> shown = policies(FENCE, Path.of("README.md"));

        assertThat(shown).isNotEmpty().allSatisfy(policy -> assertThat(Editor.complaints(policy)).isEmpty());
    }

    @Test
    void the_policies_of_all_tests_are_judged_as_the_reader_judges_them() throws IOException {
        List<Object> written;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            written = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> policies(TEXT_BLOCK, file).stream())
                    .toList();
        }
        assertThat(written).hasSizeGreaterThan(20)
                .allSatisfy(policy -> Editor.agrees(policy, PolicyReader.check(policy, ANY).faults()));
    }

    private static List<Object> policies(Pattern where, Path file) {
        try {
            return where.matcher(Files.readString(file)).results()
                    .map(found -> tree(found.group(1).stripIndent()))
                    .filter(SchemaAgreementTest::isPolicy)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }

    private static @Nullable Object tree(String text) {
        try {
            return yaml(text.translateEscapes());
        } catch (JacksonException | IllegalArgumentException somethingElse) {
            return null;
        }
    }

    private static boolean isPolicy(@Nullable Object tree) {
        Set<?> known = ((Map<?, ?>) PolicySchema.schema().get("properties")).keySet();
        return tree instanceof Map<?, ?> map && !map.isEmpty() && known.containsAll(map.keySet());
    }

    @Test
    void a_complete_policy_is_valid() {
        assertThat(Editor.complaints(yaml(Documents.COMPLETE))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT2H-30M", "+PT4H", "-PT-4H", "PT1,5S", "PT0.000001000S", "0h1m"})
    void a_duration_may_be_written_in_every_way_that_the_reader_knows(String duration) {
        assertThat(markedIn("after: [\"%s\"]", duration)).isEmpty();
        assertThat(markedIn("when: {field: createdAt, op: older-than, value: \"%s\"}", duration)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1d", "P1D", "PT", "PTsoon", "PT1D", "-1h", "-PT1H", "30m1h", "1.5h", "1bd", "90",
            "PT0.0000001S"})
    void anything_else_is_no_duration(String duration) {
        assertThat(markedIn("after: [\"%s\"]", duration)).isNotEmpty();
        assertThat(markedIn("when: {field: createdAt, op: older-than, value: \"%s\"}", duration)).isNotEmpty();
    }

    @Test
    void one_may_tell_at_once_but_allow_no_time_at_all() {
        assertThat(markedIn("after: [%s]", "0s")).isEmpty();
        assertThat(markedIn("when: {field: createdAt, op: older-than, value: %s}", "0s")).isNotEmpty();
    }

    private static List<String> markedIn(String part, String duration) {
        Object document = yaml("alerts: [{on: breach, to: [assignee], " + part.formatted(duration) + "}]");
        Documents.check(document);
        return Editor.complaints(document);
    }

    @ParameterizedTest
    @EnumSource
    void what_no_schema_can_say_is_left_to_the_reader(Editor.Beyond beyond) {
        Object document = yaml(beyond.example());

        assertThat(Editor.complaints(document)).isEmpty();
        assertThat(PolicyReader.check(document, Holidays.NONE).faults()).isNotEmpty().allMatch(beyond::isMeant);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {20_261_122, 20_261_123, 20_261_124})
    void however_a_document_is_broken_both_see_it(long seed) {
        Random random = new Random(seed);
        Object complete = yaml(Documents.COMPLETE);
        for (int i = 0; i < 2_000; i++) {
            Object broken = BrokenDocumentsTest.mutated(complete, random);
            if (isJson(broken)) {
                Checked checked = PolicyReader.check(broken, Holidays.NONE);
                assertThat(broken).as("seed %d, document %d", seed, i)
                        .satisfies(document -> Editor.agrees(document, checked.faults()));
            }
        }
    }

    /** JSON has no keys but strings, and no number that is none. */
    private static boolean isJson(@Nullable Object tree) {
        return switch (tree) {
            case Map<?, ?> map ->
                map.keySet().stream().allMatch(String.class::isInstance)
                        && map.values().stream().allMatch(SchemaAgreementTest::isJson);
            case List<?> list -> list.stream().allMatch(SchemaAgreementTest::isJson);
            case Double number -> Double.isFinite(number);
            case null, default -> true;
        };
    }
}
