package org.biggerpicture.accesslog.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns a child's identifier into a pseudonym that is the same within one quarter of a year and unrelated in the next,
 * so that an auditor can see "the same child again" without knowing which. HMAC-SHA-256 under the quarter's key.
 */
public final class Pseudonyms {

    private static final String KEY = "pseudonym-";

    private final LogKeys keys;
    private final InstantSource clock;

    /** Pseudonyms under the quarterly keys of this folder. */
    public Pseudonyms(LogKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * This quarter's pseudonym.
     *
     * @param subject the canonical identifier of the child, always written in the same way
     */
    public String of(String subject) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return of(subject, today.getYear() + "Q" + (1 + (today.getMonthValue() - 1) / 3));
    }

    /**
     * Every pseudonym the child has had while its key is kept: what a subject access request needs. Who calls this must
     * be two people, and must log it first.
     */
    public List<String> everyOneOf(String subject) {
        return keys.names().stream()
                .filter(name -> name.startsWith(KEY))
                .map(name -> of(subject, name.substring(KEY.length())))
                .toList();
    }

    private String of(String subject, String quarter) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.secret(KEY + quarter), "HmacSHA256"));
            byte[] token = mac.doFinal(subject.getBytes(StandardCharsets.UTF_8));
            return quarter + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC-SHA-256", e);
        }
    }
}
