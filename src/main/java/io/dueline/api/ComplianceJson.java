package io.dueline.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dueline.report.Compliance;
import io.dueline.report.Question;
import io.dueline.report.Scope;
import io.dueline.report.Tally;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A compliance report as JSON. */
final class ComplianceJson implements ComplianceAnswer {
    private final JsonGenerator json;
    private final Question question;

    ComplianceJson(JsonGenerator json, Question question) {
        this.json = json;
        this.question = question;
        json.writeStartObject();
        json.writeArrayPropertyStart("rows");
    }

    @Override
    public void add(Compliance.Row row) {
        Map<String, @Nullable String> group = new LinkedHashMap<>();
        row.group().forEach((dimension, value) -> group.put(dimension.text(), value));
        json.writePOJO(new Row(group, Compared.of(row.tally(), row.before())));
    }

    @Override
    public void end(Compliance.Total total) {
        json.writeEndArray();
        json.writePOJOProperty("total", Compared.of(total.tally(), total.before()));
        json.writePOJOProperty("period", Dates.of(question));
        json.writeEndObject();
        json.flush();
    }

    private record Row(
            Map<String, @Nullable String> group, @JsonUnwrapped Compared figures) {}

    /** @param previous of the period before; null where none was asked for */
    private record Compared(
            @JsonUnwrapped Figures figures, @Nullable Figures previous, @Nullable Change difference) {

        static Compared of(Tally tally, @Nullable Tally before) {
            return new Compared(Figures.of(tally), before == null ? null : Figures.of(before),
                    Change.of(tally, before));
        }
    }

    /** Which dates were counted, and by which time. */
    private record Dates(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String zone,
            String time,
            @Nullable LocalDate previousFrom,
            @Nullable LocalDate previousTo) {

        static Dates of(Question question) {
            Scope scope = question.scope();
            Period before = question.before();
            return new Dates(
                    scope.from(),
                    scope.to(),
                    scope.zone().getId(),
                    question.measure().wall() ? "wall" : "open",
                    before == null ? null : scope.from().minus(before),
                    before == null ? null : scope.from().minusDays(1));
        }
    }
}
