package io.dueline.console.queue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The views that somebody named, each an address of the queue. They are kept in the visitor's browser, as a cookie. */
record SavedViews(List<View> views) {
    static final String COOKIE = "views";
    static final int MOST = 12;
    private static final int LONGEST = 60;
    private static final String BETWEEN = "\n";

    /** @param question what stands behind the question mark */
    record View(String name, String question) {
        public String path() {
            return question.isEmpty() ? "/" : "/?" + question;
        }
    }

    static SavedViews read(@Nullable String cookie) {
        List<View> views = new ArrayList<>();
        String text = cookie == null ? "" : decoded(cookie);
        text.lines().forEach(line -> {
            String[] parts = line.split("\t", 2);
            if (parts.length == 2) {
                views.add(new View(parts[0], parts[1]));
            }
        });
        return new SavedViews(views);
    }

    /** A view of the same name is replaced; of too many the oldest is dropped. */
    SavedViews with(String name, String question) {
        String plain = name.replaceAll("\\s+", " ").strip();
        String brief = plain.substring(0, Math.min(LONGEST, plain.length()));
        List<View> next = Stream.concat(
                without(brief).views.stream(), Stream.of(new View(brief, question.replaceAll("\\s", "")))).toList();
        return new SavedViews(next.subList(Math.max(0, next.size() - MOST), next.size()));
    }

    SavedViews without(String name) {
        return new SavedViews(views.stream().filter(view -> !view.name().equals(name)).toList());
    }

    String cookie() {
        return encoded(views.stream()
                .map(view -> view.name() + "\t" + view.question())
                .collect(Collectors.joining(BETWEEN)));
    }

    static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty where it is no text of ours. */
    static String decoded(String cookie) {
        try {
            return new String(Base64.getUrlDecoder().decode(cookie), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
