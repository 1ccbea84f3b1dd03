package io.dueline.console.words;

/** Ids as people read them. */
public final class Names {
    private Names() {}

    /** {@code first-reply} as {@code First reply}. */
    public static String of(String id) {
        return capital(id.replace('-', ' ').replace('_', ' '));
    }

    /** {@code pre-sales} as {@code Pre-sales}: a name that a help desk gave, with a capital letter. */
    public static String capital(String name) {
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
