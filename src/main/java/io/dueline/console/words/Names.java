package io.dueline.console.words;

/** Ids as people read them. */
public final class Names {
    private Names() {}

    /** {@code first-reply} as {@code First reply}. */
    public static String of(String id) {
        String words = id.replace('-', ' ').replace('_', ' ');
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
