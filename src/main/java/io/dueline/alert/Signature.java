package io.dueline.alert;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Signatures as Standard Webhooks has them. */
final class Signature {

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int FEWEST = 24;
    private static final int MOST = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Signature() {}

    /** One signature for each secret, the newest first. */
    static String of(String id, Instant timestamp, String body, List<String> secrets) {
        String signed = id + "." + timestamp.getEpochSecond() + "." + body;
        return secrets.stream().map(secret -> "v1," + hmac(signed, secret)).collect(Collectors.joining(" "));
    }

    private static String hmac(String text, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(secret), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }

    private static byte[] key(String secret) {
        return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
    }

    static String newSecret() {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    /** Null: it is a secret. */
    static @Nullable String reasonAgainst(String secret) {
        String allowed = "must be " + PREFIX + " and the Base64 of " + FEWEST + " to " + MOST + " bytes";
        try {
            int length = secret.startsWith(PREFIX) ? key(secret).length : 0;
            return length >= FEWEST && length <= MOST ? null : allowed;
        } catch (IllegalArgumentException noBase64) {
            return allowed;
        }
    }
}
