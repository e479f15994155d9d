package org.biggerpicture.application.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Names a practitioner in an address without naming them (design rule 6): a keyed hash that lasts until a restart. */
@Component
final class Persons {
    private static final int BYTES = 9;

    private final SecretKeySpec key;

    Persons() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, "HmacSHA256");
    }

    /** What stands for this person in an address. */
    String named(String person) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] whole = mac.doFinal(person.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole, 0, BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has HMAC-SHA-256", e);
        }
    }

    /** Which of these an address names. */
    Optional<String> found(String name, Collection<String> persons) {
        return persons.stream().filter(p -> named(p).equals(name)).findFirst();
    }
}
