package io.dueline.console.policy;

import io.dueline.policy.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A help desk's own status names, each with the one of Dueline's that it means. */
final class StatusForm implements EntryForm {
    private static final int BLANK_ROWS = 3;

    record View(List<Row> rows, List<Option> meanings) {}

    record Row(int at, String name, String meaning, @Nullable String complaint) {}

    @Override
    public String template() {
        return "console/policy-statuses";
    }

    @Override
    public Object blank(Reading reading) {
        return Map.of();
    }

    @Override
    public Object tree(Fields fields, @Nullable Object before, Reading reading) {
        Map<String, Object> statuses = new LinkedHashMap<>();
        for (int i = 0; fields.has("name." + i); i++) {
            if (!fields.text("name." + i).isEmpty()) {
                statuses.put(fields.text("name." + i), fields.text("meaning." + i));
            }
        }
        return statuses;
    }

    @Override
    public Object view(Object tree, Sheet sheet) {
        List<Row> rows = new ArrayList<>();
        Tree.map(tree).forEach((name, meaning) -> rows.add(
                new Row(rows.size(), name, Tree.text(meaning), sheet.complaints().at(name))));
        for (int i = 0; i < BLANK_ROWS; i++) {
            rows.add(new Row(rows.size(), "", "", null));
        }
        return new View(rows, Option.of(Arrays.stream(Status.values()).map(Status::text).toList()));
    }
}
