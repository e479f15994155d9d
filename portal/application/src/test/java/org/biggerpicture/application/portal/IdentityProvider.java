package org.biggerpicture.application.portal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** An OpenID Connect provider that signs in whomever a test names, and mints any token a test wants. */
public final class IdentityProvider implements AutoCloseable {
    private static final String CLIENT = "bigger-picture";

    private final RSAKey key;
    private final HttpServer server;
    private final Map<String, String> nonces = new ConcurrentHashMap<>();
    private final Map<String, Optional<Instant>> signIns = new ConcurrentHashMap<>();
    private volatile Person next = Person.MAYA;
    private volatile Habit habit = Habit.ASKS_AGAIN;

    /** What it does when the portal demands that somebody signs in again who has signed in before. */
    public enum Habit {
        /** It asks them, and says when they answered. */
        ASKS_AGAIN,
        /** It lets them in as they are, and says when they signed in: an hour ago. */
        LETS_IN,
        /** It lets them in and says nothing of when they signed in. */
        SAYS_NOTHING
    }

    /**
     * Somebody who may sign in.
     *
     * @param id their name in their organisation's directory
     * @param name as colleagues call them
     */
    public record Person(String id, String name, String role, String organisation, String area) {
        public static final Person MAYA =
                new Person("maya.okafor", "Maya Okafor", "screener", "northmere-council", "northmere");
        public static final Person DANIEL =
                new Person("daniel.reyes", "Daniel Reyes", "social-worker", "saltby-council", "saltby");
        public static final Person SUSAN =
                new Person("susan.keane", "Susan Keane", "supervisor", "northmere-council", "northmere");
        public static final Person HELEN =
                new Person("helen.marsh", "Helen Marsh", "auditor", "northmere-council", "northmere");
    }

    public IdentityProvider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/jwks", x -> send(x, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    /** Its own name. */
    public String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** From now on it does this when somebody is to sign in again. */
    public void habit(Habit other) {
        habit = other;
    }

    /** Whoever signs in next is this person. */
    public void next(Person person) {
        next = person;
    }

    /** A bearer token that counts. */
    public String bearer(Person person) {
        return bearer(person, claims -> claims);
    }

    /** A bearer token that a test has changed; signed all the same. */
    public String bearer(Person person, UnaryOperator<JWTClaimsSet.Builder> change) {
        return sign(change.apply(claims(person).audience("bigger-picture-api")).build(), key);
    }

    /** Claims about a person that have not been signed. */
    public JWTClaimsSet.Builder claims(Person person) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(person.id())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(600)))
                .claim("preferred_username", person.id())
                .claim("name", person.name())
                .claim("role", person.role())
                .claim("organisation", person.organisation())
                .claim("area", person.area());
    }

    /** What anyone may know of the key: what an attacker signs with who takes it for a shared secret. */
    public byte[] publicKey() {
        try {
            return key.toRSAPublicKey().getEncoded();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The claims signed with a key. */
    public static String sign(JWTClaimsSet claims, RSAKey by) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(by.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(by));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        nonces.put(code, asked.get("nonce"));
        signIns.put(code, signedIn(asked.get("prompt")));
        String back = asked.get("redirect_uri") + "?code=" + code + "&state="
                + java.net.URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Location", URI.create(back).toString());
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    /** Whoever is not asked again signed in an hour ago. */
    private Optional<Instant> signedIn(@org.jspecify.annotations.Nullable String prompt) {
        Instant now = Instant.now();
        return switch (habit) {
            case ASKS_AGAIN -> Optional.of("login".equals(prompt) ? now : now.minusSeconds(3600));
            case LETS_IN -> Optional.of(now.minusSeconds(3600));
            case SAYS_NOTHING -> Optional.empty();
        };
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> asked =
                parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        JWTClaimsSet.Builder builder = claims(next).audience(CLIENT).claim("nonce", nonces.remove(asked.get("code")));
        signIns.remove(asked.get("code")).ifPresent(at -> builder.claim("auth_time", at.getEpochSecond()));
        JWTClaimsSet claims = builder.build();
        send(exchange, """
                {"access_token": "%s", "id_token": "%s", "token_type": "Bearer", "expires_in": 600}""".formatted(bearer(next), sign(claims, key)));
    }

    /** The same person's ID token, as the portal gets it at sign-in. */
    public String idToken(Person person) {
        return sign(claims(person).audience(CLIENT).build(), key);
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(p -> p.split("=", 2))
                .collect(Collectors.toMap(p -> p[0], p -> URLDecoder.decode(p[1], StandardCharsets.UTF_8)));
    }

    private static void send(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
