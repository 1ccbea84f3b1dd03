package io.dueline.document;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;

/** What a scalar in YAML 1.2's core schema stands for: dates, times and {@code off} are strings there. */
final class YamlScalars {
    private static final ScalarResolver CORE = new CoreScalarResolver(false);
    private static final Set<String> KNOWN = Set.of(
            Tag.STR.getValue(), Tag.NULL.getValue(), Tag.BOOL.getValue(), Tag.INT.getValue(), Tag.FLOAT.getValue(),
            Tag.MAP.getValue(), Tag.SEQ.getValue(), "!");
    private static final int DIGITS = 1_000;

    private YamlScalars() {}

    /** A string, number, boolean or null. */
    static @Nullable Object value(ScalarEvent scalar) {
        String tag = scalar.getTag().orElse(null);
        refuseTag(scalar, tag);
        String type = tag != null ? tag : CORE.resolve(scalar.getValue(), scalar.isPlain()).getValue();
        try {
            return value(type, scalar.getValue());
        } catch (NumberFormatException e) {
            throw MalformedDocument.at(scalar, "there is no such number");
        }
    }

    static void refuseTag(Event event, @Nullable String tag) {
        if (tag != null && !KNOWN.contains(tag)) {
            throw MalformedDocument.at(event, "the tag " + tag + " means nothing here");
        }
    }

    private static @Nullable Object value(String type, String text) {
        if (type.equals(Tag.NULL.getValue())) {
            return null;
        }
        if (type.equals(Tag.BOOL.getValue())) {
            return text.toLowerCase(Locale.ROOT).equals("true");
        }
        if (type.equals(Tag.INT.getValue())) {
            return integer(text);
        }
        return type.equals(Tag.FLOAT.getValue()) ? real(text) : text;
    }

    private static Number integer(String text) {
        if (text.length() > DIGITS) {
            throw new NumberFormatException();
        }
        BigInteger integer = text.startsWith("0x")
                ? new BigInteger(text.substring(2), 16)
                : text.startsWith("0o")
                        ? new BigInteger(text.substring(2), 8)
                        : new BigInteger(text);
        return integer.bitLength() < Integer.SIZE
                ? (Number) integer.intValue()
                : integer.bitLength() < Long.SIZE
                        ? (Number) integer.longValue()
                        : integer;
    }

    /** Like JSON, it knows neither infinity nor what is no number. */
    private static Double real(String text) {
        double real = text.length() > DIGITS ? Double.NaN : Double.parseDouble(text);
        if (!Double.isFinite(real)) {
            throw new NumberFormatException();
        }
        return real;
    }
}
