package org.biggerpicture.transport;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.biggerpicture.connector.PlainJson;

/** How we prove to a token endpoint who we are. */
public sealed interface ClientProof {
    /** The form parameters that prove it. */
    Map<String, String> form(URI tokenAddress);

    /**
     * A shared secret (RFC 6749 section 2.3.1).
     *
     * @param id the name we were given
     * @param secret never logged
     */
    record Secret(String id, String secret) implements ClientProof {
        @Override
        public Map<String, String> form(URI tokenAddress) {
            return Map.of("client_id", id, "client_secret", secret);
        }

        @Override
        public String toString() {
            return "Secret[" + id + "]";
        }
    }

    /** Which signature an assertion carries (RFC 7518 section 3.3). */
    enum Algorithm {
        /** RSA with SHA-256. */
        RS256("SHA256withRSA"),
        /** RSA with SHA-384, as SMART Backend Services asks. */
        RS384("SHA384withRSA"),
        /** RSA with SHA-512, as the NHS asks. */
        RS512("SHA512withRSA");

        private final String java;

        Algorithm(String java) {
            this.java = java;
        }
    }

    /**
     * A signed assertion (RFC 7523): {@code private_key_jwt}. It lives for a minute, and its audience is the token
     * endpoint's address to the letter.
     *
     * @param id the name we were given
     * @param keyId which of our keys signs
     * @param key the key
     * @param algorithm how it signs
     * @param clock the time it is made
     * @param ids gives each assertion an id that was never used before
     */
    record SignedAssertion(
            String id, String keyId, PrivateKey key, Algorithm algorithm, InstantSource clock, Supplier<String> ids)
            implements ClientProof {
        private static final Duration LIFE = Duration.ofSeconds(60);

        @Override
        public Map<String, String> form(URI tokenAddress) {
            return Map.of(
                    "client_assertion_type",
                    "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
                    "client_assertion",
                    assertion(tokenAddress));
        }

        private String assertion(URI tokenAddress) {
            Map<String, Object> header = new LinkedHashMap<>();
            header.put("alg", algorithm.name());
            header.put("typ", "JWT");
            header.put("kid", keyId);
            long now = clock.instant().getEpochSecond();
            Map<String, Object> claims = new LinkedHashMap<>();
            claims.put("iss", id);
            claims.put("sub", id);
            claims.put("aud", tokenAddress.toString());
            claims.put("jti", ids.get());
            claims.put("iat", now);
            claims.put("exp", now + LIFE.toSeconds());
            String signed = part(header) + "." + part(claims);
            return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature(signed));
        }

        private static String part(Map<String, Object> values) {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(PlainJson.write(values));
        }

        private byte[] signature(String text) {
            try {
                Signature signature = Signature.getInstance(algorithm.java);
                signature.initSign(key);
                signature.update(text.getBytes(StandardCharsets.US_ASCII));
                return signature.sign();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("A key that was read at start-up can't sign", e);
            }
        }

        @Override
        public String toString() {
            return "SignedAssertion[" + id + "]";
        }
    }
}
