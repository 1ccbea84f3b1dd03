package io.dueline.report;

import java.util.Set;

/**
 * The keys that stand at the end of indexes, so that what a filter leaves out is passed without being fetched. A key is a hash:
 * no text is too long for it, and others may have the same, so that the text is always asked for too.
 */
final class Keys {
    private Keys() {}

    /** As the indexes have it; the planner has to recognise it. */
    static String of(String column) {
        return "coalesce(hashtext(" + column + "), 0)";
    }

    /**
     * Adds the condition that a key is that of one of the values, the empty one standing for none at all.
     *
     * @param name of the parameter, to tell it from those of other keys
     */
    static void narrow(Statement statement, String key, String name, Set<String> values) {
        if (values.size() == 1 && !values.contains("")) {
            statement.and(key + " = hashtext(:" + name + "_key)", name + "_key", values.iterator().next());
        } else {
            String none = values.contains("") ? " union all select 0" : "";
            statement.and(
                    key + " = any(array(select hashtext(value) from unnest(cast(:" + name + "_keys as text[])) as value"
                            + none + "))",
                    name + "_keys", values.toArray(String[]::new));
        }
    }
}
