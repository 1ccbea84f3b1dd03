package io.dueline.console.policy;

import io.dueline.console.Shell;
import io.dueline.policy.Holidays;
import org.jspecify.annotations.Nullable;

/** An entry of a draft as a form: what it shows of a part of the document, and what part of a document it was filled in to. */
interface EntryForm {
    /** The form of the entries of a section. */
    static EntryForm of(String section) {
        return switch (section) {
            case "levels" -> new LevelForm();
            case "rules" -> new RuleForm();
            case "calendars" -> new CalendarForm();
            case "alerts" -> new AlertForm();
            case "metrics" -> new MetricForm();
            case "reports" -> new ReportForm();
            case "alerting" -> new AlertingForm();
            case "contacts" -> new ContactsForm();
            case "enforceFrom" -> new SinceForm();
            default -> new StatusForm();
        };
    }

    String template();

    /** What a new entry says before anybody filled in anything. */
    Object blank(Reading reading);

    /** @param before what the entry says at present; what no field is for stays; null: it is new */
    Object tree(Fields fields, @Nullable Object before, Reading reading);

    /** After a button within the form was pressed. */
    default Object after(String button, Object tree) {
        return tree;
    }

    /** The field that a path within the entry belongs to. */
    default String field(String path, Object tree) {
        return path;
    }

    Object view(Object tree, Sheet sheet);

    /** What a form is shown with. */
    record Sheet(Reading reading, Complaints complaints, Fields fields, Shell shell, Holidays holidays) {
        Sheet with(Complaints other) {
            return new Sheet(reading, other, fields, shell, holidays);
        }
    }
}
