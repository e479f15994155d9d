package org.biggerpicture.accesslog.entry;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A promise about the exact bytes disclosed: HMAC-SHA-256 of them under a key of its own. The mac stands in the log; the
 * key is kept apart and can be erased, after which a short answer can no longer be guessed from its mac.
 *
 * @param key 32 secret bytes, as hexadecimal; empty once erased
 * @param mac the HMAC, as hexadecimal
 */
public record Commitment(String key, String mac) {

    private static final int KEY_BYTES = 32;

    /** Commits to these bytes under a fresh key. Give it a secure source of randomness. */
    public static Commitment to(byte[] disclosed, RandomGenerator randomness) {
        byte[] key = new byte[KEY_BYTES];
        randomness.nextBytes(key);
        return new Commitment(HexFormat.of().formatHex(key), HexFormat.of().formatHex(hmac(key, disclosed)));
    }

    /** Whether exactly these bytes were committed to; never true once the key is erased. */
    public boolean matches(byte[] disclosed) {
        return !key.isEmpty()
                && MessageDigest.isEqual(
                        hmac(HexFormat.of().parseHex(key), disclosed),
                        HexFormat.of().parseHex(mac));
    }

    /** The mac alone: keys never reach a log line. */
    @Override
    public String toString() {
        return "Commitment[" + mac + "]";
    }

    private static byte[] hmac(byte[] key, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC-SHA-256", e);
        }
    }
}
