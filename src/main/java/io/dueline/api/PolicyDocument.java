package io.dueline.api;

import io.dueline.document.Documents;
import io.dueline.store.PolicyRevision;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** A policy as it travels: text of one of two kinds. */
record PolicyDocument(String text, String mediaType, @Nullable Object tree) {
    private static final int LARGEST = 4 << 20;
    private static final List<MediaType> YAML = List.of(MediaType.APPLICATION_YAML,
            new MediaType("application", "x-yaml"), new MediaType("text", "yaml"), new MediaType("text", "x-yaml"));
    private static final YAMLMapper YAML_WRITER = YAMLMapper.builder().disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .build();

    static PolicyDocument read(@Nullable String contentType, InputStream body) throws IOException {
        String mediaType = kind(contentType);
        String text = Body.text(body, LARGEST);
        return new PolicyDocument(text, mediaType, Documents.tree(text, mediaType));
    }

    static PolicyDocument of(PolicyRevision revision) {
        Object tree = Documents.tree(revision.document(), revision.mediaType());
        return new PolicyDocument(revision.document(), revision.mediaType(), tree);
    }

    private static String kind(@Nullable String contentType) {
        if (contentType == null) {
            throw refused("without a Content-Type");
        }
        try {
            MediaType type = MediaType.parseMediaType(contentType);
            if (type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)) {
                return Documents.JSON;
            }
            if (YAML.stream().anyMatch(type::equalsTypeAndSubtype)) {
                return Documents.YAML;
            }
        } catch (InvalidMediaTypeException e) {
            throw refused("as " + contentType);
        }
        throw refused("as " + contentType);
    }

    private static Refusal refused(String sent) {
        return new Refusal(
                Problem.UNSUPPORTED_MEDIA_TYPE,
                "A policy is application/yaml or application/json; it came " + sent + ".");
    }

    PolicyRevision.Draft draft() {
        return PolicyRevision.Draft.of(text, mediaType, tree);
    }

    /** As it is where that is accepted; otherwise converted, which loses comments and layout. */
    PolicyDocument as(@Nullable String accept) {
        List<MediaType> accepted = Accept.ranges(accept);
        String wanted = accepted.stream()
                .map(range -> kindWithin(range))
                .filter(kind -> kind != null)
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Problem.NOT_ACCEPTABLE, "A policy is application/yaml or application/json, not " + accept));
        return wanted.equals(mediaType) ? this : new PolicyDocument(written(wanted), wanted, tree);
    }

    private @Nullable String kindWithin(MediaType range) {
        if (range.includes(MediaType.parseMediaType(mediaType))) {
            return mediaType;
        }
        if (range.includes(MediaType.APPLICATION_JSON)) {
            return Documents.JSON;
        }
        return YAML.stream().anyMatch(range::includes) ? Documents.YAML : null;
    }

    private String written(String wanted) {
        return wanted.equals(Documents.JSON) ? Documents.json(tree) : YAML_WRITER.writeValueAsString(tree);
    }

    String contentType() {
        return mediaType.equals(Documents.JSON) ? mediaType : mediaType + ";charset=UTF-8";
    }
}
