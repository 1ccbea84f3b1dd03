package io.dueline.policy.reader;

import static io.dueline.policy.reader.Schemas.anyOf;
import static io.dueline.policy.reader.Schemas.described;
import static io.dueline.policy.reader.Schemas.pattern;
import static io.dueline.policy.reader.Schemas.reference;

import java.util.List;
import java.util.Map;

/** The schema of durations, as far as single digits tell: how much they come to only the reader knows. */
final class DurationSchema {
    private static final String SHORT = "(\\d{1,9}h)?(\\d{1,9}m)?(\\d{1,9}s)?";
    private static final String MICROSECONDS = "([.,]\\d{0,6}0{0,3})?";
    private static final String ISO = "[-+]?[Pp][Tt]([-+]?\\d+[Hh])?([-+]?\\d+[Mm])?([-+]?\\d+" + MICROSECONDS
            + "[Ss])?";
    private static final String NOT_NEGATIVE = "(?!-[^-]*$)";
    private static final String SPAN = NOT_NEGATIVE + "(?=.*\\d)(" + SHORT + "|" + ISO + ")";
    private static final String POSITIVE = "(?=.*[1-9])" + SPAN;
    private static final String BUSINESS_DAYS = "(?=\\d{1,9}bd)0*([1-9]\\d{0,2}|1\\d{3}|2[0-5]\\d{2}|2600)bd";

    private DurationSchema() {}

    static Map<String, Object> duration() {
        return described(
                pattern(POSITIVE), "Hours, minutes and seconds. No days: nobody agrees on how long one is.",
                "45s", "30m", "4h", "1h30m", "PT4H");
    }

    static Map<String, Object> span() {
        return described(
                pattern(SPAN), "Hours, minutes and seconds, up to a year; 0s is at once.", "0s", "45s", "30m", "4h");
    }

    static Map<String, Object> allowance() {
        return described(
                anyOf(List.of(reference("duration"), pattern(BUSINESS_DAYS))),
                "Open time; or business days, until the same local time.",
                "4h", "1bd");
    }
}
