package org.biggerpicture.connector;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.biggerpicture.configuration.Findings;
import org.biggerpicture.configuration.Keys;
import org.biggerpicture.configuration.Node;
import org.biggerpicture.configuration.Readings;
import org.biggerpicture.transport.Authentication;
import org.biggerpicture.transport.ClientProof;
import org.biggerpicture.transport.TokenAuthentication;

/**
 * How we say who we are, as {@code agency.yaml} names it under {@code authentication}; the secrets themselves lie
 * elsewhere.
 */
record AuthenticationReading(
        Authentication authentication, Optional<SSLContext> tls, Optional<AgencyConnection.UserName> userName) {
    private enum Manner {
        NONE,
        API_KEY,
        BEARER,
        CLIENT_SECRET,
        PRIVATE_KEY_JWT,
        USER_NAME,
        MUTUAL_TLS
    }

    static Optional<AuthenticationReading> read(
            Node.Mapping node, URI endpoint, Surroundings surroundings, Secrets secrets, Findings findings) {
        Keys keys = node.keys(findings);
        Optional<Manner> manner = keys.required("manner", Readings.oneOf(Manner.class));
        Optional<AuthenticationReading> read = manner.flatMap(
                m -> surroundings.secretsAreRead() ? read(m, keys, endpoint, surroundings, secrets) : unread(m, keys));
        return keys.whole() ? read : Optional.empty();
    }

    private static Optional<AuthenticationReading> read(
            Manner manner, Keys keys, URI endpoint, Surroundings surroundings, Secrets secrets) {
        return switch (manner) {
            case NONE -> Optional.of(of(Authentication.NONE));
            case API_KEY -> {
                String header = keys.otherwise("header", Readings.TEXT, "X-Api-Key");
                yield secrets.text("api-key").map(k -> of(new Authentication.Fixed(Map.of(header, k))));
            }
            case BEARER ->
                secrets.text("api-key").map(k -> of(new Authentication.Fixed(Map.of("Authorization", "Bearer " + k))));
            case CLIENT_SECRET -> {
                URI address = tokenAddress(keys, endpoint);
                Optional<String> id = secrets.text("client-id");
                Optional<String> secret = secrets.text("client-secret");
                yield id.flatMap(i -> secret.map(
                        s -> of(new TokenAuthentication(address, new ClientProof.Secret(i, s), surroundings.clock()))));
            }
            case PRIVATE_KEY_JWT -> signed(keys, endpoint, surroundings, secrets);
            case USER_NAME ->
                secrets.text("username")
                        .flatMap(u -> secrets.text("password")
                                .map(p -> new AuthenticationReading(
                                        Authentication.NONE,
                                        Optional.empty(),
                                        Optional.of(new AgencyConnection.UserName(u, p)))));
            case MUTUAL_TLS ->
                secrets.mutualTls()
                        .map(c -> new AuthenticationReading(Authentication.NONE, Optional.of(c), Optional.empty()));
        };
    }

    /** The same keys, read for their form alone. */
    private static Optional<AuthenticationReading> unread(Manner manner, Keys keys) {
        switch (manner) {
            case API_KEY -> keys.optional("header", Readings.TEXT);
            case CLIENT_SECRET -> keys.optional("token-path", Readings.TEXT);
            case PRIVATE_KEY_JWT -> {
                keys.optional("token-path", Readings.TEXT);
                keys.required("algorithm", Readings.oneOf(java.util.List.of("RS256", "RS384", "RS512")));
            }
            case NONE, BEARER, USER_NAME, MUTUAL_TLS -> {
                // Nothing but the manner is written for these.
            }
        }
        return Optional.of(of(Authentication.NONE));
    }

    private static Optional<AuthenticationReading> signed(
            Keys keys, URI endpoint, Surroundings surroundings, Secrets secrets) {
        URI address = tokenAddress(keys, endpoint);
        Optional<ClientProof.Algorithm> algorithm = keys.required(
                "algorithm",
                Readings.scalar(
                        "RS256, RS384 or RS512",
                        text -> java.util.Arrays.stream(ClientProof.Algorithm.values())
                                .filter(a -> a.name().equals(text))
                                .findFirst()));
        Optional<String> id = secrets.text("client-id");
        Optional<String> keyId = secrets.text("key-id");
        return secrets.privateKey("private-key.pem")
                .filter(k -> algorithm.isPresent() && id.isPresent() && keyId.isPresent())
                .map(k -> of(new TokenAuthentication(
                        address,
                        new ClientProof.SignedAssertion(
                                id.orElseThrow(),
                                keyId.orElseThrow(),
                                k,
                                algorithm.orElseThrow(),
                                surroundings.clock(),
                                surroundings.ids()),
                        surroundings.clock())));
    }

    private static URI tokenAddress(Keys keys, URI endpoint) {
        return endpoint.resolve(keys.otherwise("token-path", Readings.TEXT, "/oauth2/token"));
    }

    private static AuthenticationReading of(Authentication authentication) {
        return new AuthenticationReading(authentication, Optional.empty(), Optional.empty());
    }
}
