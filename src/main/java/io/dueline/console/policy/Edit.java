package io.dueline.console.policy;

import io.dueline.console.yaml.PolicyText;
import io.dueline.policy.Holidays;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What a button does to a list of a draft, as it is written in its value: {@code remove rules 3}, {@code move rules 3 2}.
 * Any other word changes nothing.
 */
record Edit(String verb, String section, int at, int to) {
    private static final Pattern FORM = Pattern.compile("(remove|move) ([a-z]+) (\\d{1,6})(?: (\\d{1,6}))?");
    private static final Edit NOTHING = new Edit("", "", 0, 0);

    static Edit of(MultiValueMap<String, String> fields) {
        String text = fields.getFirst("do");
        Matcher form = FORM.matcher(text == null ? "" : text);
        return form.matches()
                ? new Edit(form.group(1), form.group(2), number(form.group(3)), number(form.group(4)))
                : NOTHING;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    Draft apply(Draft draft) {
        Reading reading = draft.read(Holidays.NONE);
        int size = reading.list(section).size();
        if (reading.isBroken() || at >= size || to >= size) {
            return draft;
        }
        List<PolicyText.Item> items = items(reading, section);
        PolicyText.Item taken = items.remove(at);
        if (verb.equals("move")) {
            items.add(to, taken);
        }
        return draft.saying(new PolicyText(draft.text()).withList(section, items));
    }

    /** A draft with an entry instead of the one that stands there, or after all others. */
    static Draft put(Draft draft, String section, int at, Object tree) {
        Reading reading = draft.read(Holidays.NONE);
        if (reading.isBroken()) {
            return draft;
        }
        if (Entry.isWhole(section)) {
            return draft.saying(new PolicyText(draft.text()).with(section, isBlank(tree) ? null : tree));
        }
        List<PolicyText.Item> items = items(reading, section);
        if (at >= 0 && at < items.size()) {
            items.set(at, new PolicyText.Item(at, tree));
        } else {
            items.add(new PolicyText.Item(-1, tree));
        }
        return draft.saying(new PolicyText(draft.text()).withList(section, items));
    }

    private static boolean isBlank(Object tree) {
        return tree.equals(Map.of()) || tree.equals("");
    }

    private static List<PolicyText.Item> items(Reading reading, String section) {
        List<Object> list = reading.list(section);
        return new ArrayList<>(IntStream.range(0, list.size())
                .mapToObj(at -> new PolicyText.Item(at, list.get(at)))
                .toList());
    }
}
