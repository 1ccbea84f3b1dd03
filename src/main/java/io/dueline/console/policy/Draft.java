package io.dueline.console.policy;

import io.dueline.console.yaml.YamlWriter;
import io.dueline.document.Documents;
import io.dueline.document.MalformedDocument;
import io.dueline.policy.Holidays;
import io.dueline.policy.reader.PolicyReader;
import io.dueline.store.PolicyRevision;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/**
 * A policy that is being written. It travels with the forms and can say anything, also what no policy may.
 *
 * @param text YAML with line ends of one character
 * @param base the etag of the revision that it began from; empty: there was none
 * @param revision the number of that; 0: there was none
 */
record Draft(String text, String base, int revision) {
    static final Draft BLANK = new Draft("calendars: []\nlevels: []\nrules: []\n", "", 0);

    Draft {
        text = text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** As it was saved, comments included; JSON as YAML. */
    static Draft of(PolicyRevision saved) {
        String text = saved.mediaType().equals(Documents.YAML)
                ? saved.document()
                : YamlWriter.document(Documents.object(saved.document()));
        return new Draft(text, saved.etag(), saved.revision());
    }

    static Draft of(MultiValueMap<String, String> fields) {
        String revision = first(fields, "revision");
        return new Draft(first(fields, "document"), first(fields, "base"),
                revision.matches("\\d{1,9}") ? Integer.parseInt(revision) : 0);
    }

    private static String first(MultiValueMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value;
    }

    /** Whether nobody saved another one since it began, not even one that differs in its comments only. */
    boolean isBasedOn(PolicyRevision newest) {
        return newest.etag().equals(base) && newest.revision() == revision;
    }

    Draft saying(String other) {
        return new Draft(other, base, revision);
    }

    /**
     * What it means, as well as it can be read.
     *
     * @param holidays those that it may name by where they come from
     */
    Reading read(Holidays holidays) {
        try {
            Object tree = Documents.tree(text, Documents.YAML);
            return new Reading(text, tree, PolicyReader.check(tree, holidays), null);
        } catch (MalformedDocument broken) {
            return new Reading(text, null, PolicyReader.check(Map.of(), holidays), broken);
        }
    }
}
