package io.dueline.policy;

/** There are no holidays of that source. The message says which there are. */
public final class UnknownHolidays extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String key;

    /** @param key what names the source wrongly, such as {@code region} */
    public UnknownHolidays(String key, String message) {
        super(message);
        this.key = key;
    }

    public String key() {
        return key;
    }
}
