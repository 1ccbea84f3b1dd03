package io.dueline.workflow;

/** A ticket's name where Temporal limits the bytes: a name of 200 characters may be longer, and would be refused. */
final class ShortName {
    /** As JSON, in which a character that isn't ASCII is written as one or two escapes. */
    private static final int ESCAPE = 6;

    private ShortName() {}

    /** The name, or as much of it as fits. */
    static String of(String name, int bytes) {
        int left = bytes;
        for (int at = 0; at < name.length(); at += Character.charCount(name.codePointAt(at))) {
            left -= cost(name.codePointAt(at));
            if (left < 0) {
                return name.substring(0, at);
            }
        }
        return name;
    }

    private static int cost(int character) {
        boolean plain = character < 128 && character != '"' && character != '\\';
        return plain ? 1 : ESCAPE * Character.charCount(character);
    }
}
