package io.dueline.console.whatif;

import io.dueline.console.Address;
import io.dueline.console.NotUnderstood;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a form changes of the composition that it was made for. */
final class Alteration {
    private static final Duration A_WHILE = Duration.ofMinutes(15);

    private final Address form;
    private final ZoneId zone;

    Alteration(Address form, ZoneId zone) {
        this.form = form;
        this.zone = zone;
    }

    /** All of it but what is dragged, which only a picture can tell. */
    Composition of(Lab before) {
        Composition next = times(before);
        next = next.asOf(time("asOf", next.asOf()));
        return action(policy(attributes(next)));
    }

    private Composition times(Lab before) {
        Composition next = before.composition();
        for (Row row : before.rows()) {
            Instant at = time("at-" + row.place(), row.at());
            if (!at.equals(row.at())) {
                next = next.with(row.place(), next.parts().get(row.place()).at(at));
            }
        }
        return next;
    }

    /** What somebody typed; what it was where nothing was, so that finer digits survive. */
    private Instant time(String name, Instant present) {
        String typed = form.value(name);
        boolean same = typed == null || local(typed).equals(Row.local(present, zone));
        return same ? present : parsed(typed);
    }

    private Instant parsed(String typed) {
        return local(typed).atZone(zone).toInstant();
    }

    private static LocalDateTime local(String typed) {
        try {
            return LocalDateTime.parse(typed);
        } catch (DateTimeException e) {
            throw new NotUnderstood("The time " + typed + " is none such as 2026-06-11T16:30:00.");
        }
    }

    private Composition attributes(Composition before) {
        Composition next = before;
        for (int place = 0; place < before.parts().size(); place++) {
            Part part = before.parts().get(place);
            if (part.isCreation() && form.value("created-" + place) != null) {
                next = next.with(place, part.with(created(form.value("created-" + place))));
            }
        }
        return next;
    }

    private Map<String, Object> created(String by) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("by", Map.of("kind", by));
        for (String name : List.of("priority", "department", "channel", "status")) {
            put(data, name, form.value("with-" + name));
        }
        String tags = form.value("with-tags");
        put(data, "tags", tags == null ? null : Step.tags(tags));
        String field = form.value("with-field");
        put(data, "fields", field == null ? null : Step.fields(field));
        return data;
    }

    private static void put(Map<String, Object> data, String name, @Nullable Object value) {
        if (value != null) {
            data.put(name, value);
        }
    }

    private Composition policy(Composition before) {
        String under = form.value("under");
        String draft = form.value("draft");
        if (draft != null && draft.length() > Composition.LONGEST_DRAFT) {
            throw new NotUnderstood("A draft may have " + Composition.LONGEST_DRAFT + " characters, not "
                    + draft.length() + ".");
        }
        Composition next = under == null ? before : before.under(under);
        return draft == null ? next : next.drafted(draft.replace("\r\n", "\n"));
    }

    private Composition action(Composition before) {
        String action = form.value("do");
        if (action == null) {
            return before;
        }
        if (action.equals("add")) {
            return added(before);
        }
        return action.startsWith("remove-") ? removed(before, action.substring("remove-".length())) : before;
    }

    private static Composition removed(Composition before, String place) {
        return place.matches("\\d{1,3}") && Integer.parseInt(place) < before.parts().size()
                ? before.without(Integer.parseInt(place))
                : before;
    }

    private Composition added(Composition before) {
        Step step = Step.named(String.valueOf(form.value("what")))
                .orElseThrow(() -> new NotUnderstood("There is no event " + form.value("what") + "."));
        String when = form.value("when");
        Instant at = when == null ? before.asOf() : parsed(when);
        String value = form.value("value");
        Composition next = before.and(Part.imagined(at, step.type(), step.data(value == null ? "" : value)));
        return at.isAfter(before.asOf()) ? next.asOf(at.plus(A_WHILE)) : next;
    }
}
