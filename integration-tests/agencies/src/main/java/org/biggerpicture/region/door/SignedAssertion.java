package org.biggerpicture.region.door;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * A client that proves itself by an assertion it signed (RFC 7523, private_key_jwt), with the NHS's rules: one
 * algorithm, the audience character for character the token URL, at most five minutes of life, no assertion twice.
 */
public final class SignedAssertion implements TokenDesk.ClientProof {
    private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private final Clock clock;
    private final JWSAlgorithm algorithm;
    private final Supplier<String> tokenUrl;
    private final String clientId;
    private final String keyId;
    private final RSAPublicKey key;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    /** @param tokenUrl the only audience accepted */
    public SignedAssertion(Clock clock, Credentials credentials, String algorithm, Supplier<String> tokenUrl) {
        this.clock = clock;
        this.algorithm = JWSAlgorithm.parse(algorithm);
        this.tokenUrl = tokenUrl;
        this.clientId = credentials.name("client-id", "hub");
        this.keyId = credentials.name("key-id", "key");
        this.key = publicHalf(credentials.text("private-key.pem", SignedAssertion::freshKey));
    }

    @Override
    public Optional<String> fault(Ask ask) {
        if (!TokenDesk.field(ask, "client_assertion_type").equals(TYPE)) {
            return Optional.of("client_assertion_type is not jwt-bearer");
        }
        try {
            return fault(SignedJWT.parse(TokenDesk.field(ask, "client_assertion")));
        } catch (ParseException broken) {
            return Optional.of("the assertion is no signed JWT");
        } catch (JOSEException unverifiable) {
            return Optional.of("the assertion's signature cannot be verified");
        }
    }

    private Optional<String> fault(SignedJWT assertion) throws ParseException, JOSEException {
        if (!algorithm.equals(assertion.getHeader().getAlgorithm())) {
            return Optional.of("the algorithm must be " + algorithm);
        }
        if (!keyId.equals(assertion.getHeader().getKeyID())) {
            return Optional.of("kid is not a key of this client");
        }
        if (!assertion.verify(new RSASSAVerifier(key))) {
            return Optional.of("the signature is wrong");
        }
        return claims(assertion.getJWTClaimsSet());
    }

    private Optional<String> claims(JWTClaimsSet claims) {
        Instant now = clock.instant();
        Date end = claims.getExpirationTime();
        if (!clientId.equals(claims.getIssuer()) || !clientId.equals(claims.getSubject())) {
            return Optional.of("iss and sub must both be the client id");
        }
        if (!claims.getAudience().equals(List.of(tokenUrl.get()))) {
            return Optional.of("aud must be the token URL, character for character");
        }
        if (end == null || !end.toInstant().isAfter(now) || end.toInstant().isAfter(now.plus(LONGEST))) {
            return Optional.of("exp must lie ahead by at most five minutes");
        }
        if (claims.getJWTID() == null || !seen.add(claims.getJWTID())) {
            return Optional.of("jti must be new");
        }
        return Optional.empty();
    }

    private static String freshKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            byte[] encoded = generator.generateKeyPair().getPrivate().getEncoded();
            String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
            return "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n";
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("no RSA", impossible);
        }
    }

    private static RSAPublicKey publicHalf(String pem) {
        byte[] encoded = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        try {
            KeyFactory factory = KeyFactory.getInstance("RSA");
            if (factory.generatePrivate(new PKCS8EncodedKeySpec(encoded)) instanceof RSAPrivateCrtKey secret) {
                return (RSAPublicKey)
                        factory.generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
            }
            throw new IllegalStateException("private-key.pem holds no RSA key");
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("private-key.pem is no PKCS #8 key; remove it to have one made", broken);
        }
    }
}
