package io.dueline.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dueline.report.Compliance;
import io.dueline.report.Tally;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A compliance report as JSON. */
final class ComplianceJson implements ComplianceAnswer {
    private final JsonGenerator json;

    ComplianceJson(JsonGenerator json) {
        this.json = json;
        json.writeStartObject();
        json.writeArrayPropertyStart("rows");
    }

    @Override
    public void add(Compliance.Row row) {
        Map<String, @Nullable String> group = new LinkedHashMap<>();
        row.group().forEach((dimension, value) -> group.put(dimension.text(), value));
        json.writePOJO(new Row(group, Figures.of(row.tally())));
    }

    @Override
    public void end(Tally total) {
        json.writeEndArray();
        json.writePOJOProperty("total", Figures.of(total));
        json.writeEndObject();
        json.flush();
    }

    private record Row(
            Map<String, @Nullable String> group, @JsonUnwrapped Figures figures) {}

    private record Figures(
            long met,
            @Nullable Duration avgMet,
            @Nullable Duration maxMet,
            @Nullable Duration minMet,
            long missed,
            @Nullable Duration avgMissed,
            @Nullable Duration maxMissed,
            @Nullable Duration minMissed,
            long unanswered,
            long excused,
            long cancelled,
            long running,
            @Nullable Double compliance) {

        static Figures of(Tally tally) {
            Tally.Times met = tally.metTimes();
            Tally.Times missed = tally.missedTimes();
            return new Figures(
                    tally.met(), met.average(), met.longest(), met.shortest(),
                    tally.missed(), missed.average(), missed.longest(), missed.shortest(),
                    tally.unanswered(), tally.excused(), tally.cancelled(), tally.running(), tally.compliance());
        }
    }
}
