package org.biggerpicture.region.agency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.biggerpicture.region.door.Credentials;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** WS-Security 1.0: a Timestamp, and a UsernameToken with a digest (OASIS UsernameToken Profile 1.0 §3.1). */
public final class UsernameTokens {
    static final String WSSE = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    static final String WSU = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    private static final Duration FRESH = Duration.ofMinutes(5);
    private final Clock clock;
    private final String username;
    private final String password;
    private final Set<String> nonces = ConcurrentHashMap.newKeySet();

    /** @param credentials hold username and password */
    public UsernameTokens(Clock clock, Credentials credentials) {
        this.clock = clock;
        this.username = credentials.name("username", "hub");
        this.password = credentials.secret("password");
    }

    /** The SOAP fault code for what is wrong with the security header, if anything is. */
    Optional<String> fault(Element header) {
        Optional<Element> security = SoapEnvelope.first(header, WSSE, "Security");
        Optional<Element> stamp = security.flatMap(found -> SoapEnvelope.first(found, WSU, "Timestamp"));
        if (stamp.filter(this::fresh).isEmpty()) {
            return Optional.of("wsse:InvalidSecurity");
        }
        return security.flatMap(found -> SoapEnvelope.first(found, WSSE, "UsernameToken"))
                        .filter(this::genuine)
                        .isPresent()
                ? Optional.empty()
                : Optional.of("wsse:FailedAuthentication");
    }

    private boolean fresh(Element stamp) {
        return recent(text(stamp, WSU, "Created"))
                && instant(text(stamp, WSU, "Expires"))
                        .filter(end -> end.isAfter(clock.instant()))
                        .isPresent();
    }

    private boolean recent(String created) {
        Instant now = clock.instant();
        return instant(created)
                .filter(made -> made.isAfter(now.minus(FRESH)) && made.isBefore(now.plus(FRESH)))
                .isPresent();
    }

    private boolean genuine(Element token) {
        String nonce = text(token, WSSE, "Nonce");
        String created = text(token, WSU, "Created");
        boolean same = username.equals(text(token, WSSE, "Username"))
                && MessageDigest.isEqual(
                        digest(nonce, created).getBytes(StandardCharsets.UTF_8),
                        text(token, WSSE, "Password").getBytes(StandardCharsets.UTF_8));
        return same && recent(created) && nonces.add(nonce);
    }

    private String digest(String nonce, String created) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(Base64.getMimeDecoder().decode(nonce));
            sha1.update(created.getBytes(StandardCharsets.UTF_8));
            sha1.update(password.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sha1.digest());
        } catch (IllegalArgumentException notBase64) {
            return "";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("no SHA-1", impossible);
        }
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(java.time.OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException notAnInstant) {
            return Optional.empty();
        }
    }

    private static String text(Element parent, String namespace, String name) {
        return SoapEnvelope.first(parent, namespace, name)
                .map(Node::getTextContent)
                .map(String::trim)
                .orElse("");
    }
}
