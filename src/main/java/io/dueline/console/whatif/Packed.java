package io.dueline.console.whatif;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dueline.console.NotUnderstood;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** A composition as a part of an address: JSON, deflated, in letters that an address may have. */
final class Packed {
    /** What every browser, server and proxy takes as a part of an address. */
    static final int LONGEST_IN_ADDRESS = 6_000;

    private static final int LARGEST = 1 << 20;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .build();

    private Packed() {}

    static String text(Composition composition) {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            deflater.write(JSON.writeValueAsBytes(composition));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }

    /** @throws NotUnderstood if it is none, or if a part of it is missing */
    static Composition composition(String packed) {
        try {
            return JSON.readValue(inflated(packed), Composition.class);
        } catch (IOException | JacksonException | IllegalArgumentException broken) {
            throw new NotUnderstood("The address doesn’t hold a whole story any more; perhaps its end was cut off.");
        }
    }

    private static byte[] inflated(String packed) throws IOException {
        byte[] bytes = Base64.getUrlDecoder().decode(packed);
        try (var inflater = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            byte[] plain = inflater.readNBytes(LARGEST + 1);
            if (plain.length > LARGEST) {
                throw new IOException("more than " + LARGEST + " bytes");
            }
            return plain;
        }
    }
}
