package io.dueline.api;

import io.dueline.policy.Fault;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The query parameters of a request. What is wrong with them is collected, so that one answer tells all of it; a
 * parameter that nobody asks for is wrong as well, for a misspelt filter would silently change what is counted.
 */
final class Parameters {
    /** PostgreSQL knows no such character. */
    private static final char NUL = 0;

    private final MultiValueMap<String, String> given;
    private final Set<String> known = new LinkedHashSet<>();
    private final List<Fault> faults = new ArrayList<>();

    Parameters(MultiValueMap<String, String> given) {
        this.given = given;
    }

    /** Null where it is absent; given twice it is a fault. */
    @Nullable
    String text(String name) {
        List<String> values = values(name);
        if (values.size() > 1) {
            fault(name, String.join(", ", values), "is given " + values.size() + " times; once is allowed");
        }
        return values.isEmpty() ? null : values.getFirst();
    }

    /** Every value it is given with; empty where it is absent. */
    List<String> values(String name) {
        known.add(name);
        return given.getOrDefault(name, List.of());
    }

    /** Its values where they are words without commas, which may then also be given in one. */
    List<String> words(String name) {
        return values(name).stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** What {@code read} makes of it; null from it is a fault that says what is allowed. */
    <T> @Nullable T one(String name, String allowed, Function<String, @Nullable T> read) {
        String text = text(name);
        return text == null ? null : read(name, text, allowed, read);
    }

    private <T> @Nullable T read(String name, String text, String allowed, Function<String, @Nullable T> read) {
        T value = read.apply(text);
        if (value == null) {
            fault(name, text, "must be " + allowed);
        }
        return value;
    }

    /** What {@code read} makes of each of the {@link #words}. */
    <T> List<T> many(String name, List<String> allowed, Function<String, @Nullable T> read) {
        return many(name, oneOf(allowed), read);
    }

    /** What {@code read} makes of each of the {@link #words}. */
    <T> List<T> many(String name, String allowed, Function<String, @Nullable T> read) {
        List<T> values = new ArrayList<>();
        for (String word : words(name)) {
            T value = read(name, word, allowed, read);
            if (value != null && !values.contains(value)) {
                values.add(value);
            }
        }
        return values;
    }

    @Nullable
    LocalDate date(String name) {
        return one(name, "a date such as 2026-06-01, in the years 1 to 9999", Parameters::date0);
    }

    private static @Nullable LocalDate date0(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            return date.getYear() >= 1 && date.getYear() <= 9999 ? date : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** UTC where it is absent. */
    ZoneId zone(String name) {
        ZoneId zone = one(name, "a time zone such as Europe/Sofia or UTC", Parameters::zone0);
        return zone == null ? ZoneId.of("UTC") : zone;
    }

    /** Regions only: PostgreSQL reads the sign of an offset the other way round. */
    private static @Nullable ZoneId zone0(String text) {
        return ZoneId.getAvailableZoneIds().contains(text) ? ZoneId.of(text) : null;
    }

    int number(String name, int least, int most, int otherwise) {
        Integer number = one(name, "a number from " + least + " to " + most, text -> number0(text, least, most));
        return number == null ? otherwise : number;
    }

    private static @Nullable Integer number0(String text, int least, int most) {
        boolean short0 = text.matches("\\d{1,9}");
        int number = short0 ? Integer.parseInt(text) : -1;
        return number >= least && number <= most ? number : null;
    }

    /** What is asked, apart from which page of the answer. */
    String question() {
        Map<String, List<String>> question = new TreeMap<>(given);
        question.keySet().removeAll(List.of("limit", "cursor"));
        return question.toString();
    }

    void fault(String name, @Nullable Object value, String message) {
        faults.add(new Fault(name, value, message));
    }

    static String oneOf(List<String> allowed) {
        return "one of " + String.join(", ", allowed);
    }

    /** To be called once everything has been asked for. */
    void refuseFaults() {
        given.forEach(this::judge);
        if (!faults.isEmpty()) {
            throw Faults.refusal(Problem.BAD_PARAMETERS, "query", faults);
        }
    }

    private void judge(String name, List<String> values) {
        String value = String.join(", ", values);
        if (!known.contains(name)) {
            fault(name, value, "is no parameter here; there are " + String.join(", ", known));
        } else if (value.indexOf(NUL) >= 0) {
            fault(name, value, "must not have NUL characters");
        }
    }
}
