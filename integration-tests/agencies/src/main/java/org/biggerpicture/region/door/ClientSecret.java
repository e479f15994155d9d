package org.biggerpicture.region.door;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A client that proves itself by its secret, in the form or by HTTP Basic (RFC 6749 §2.3.1). */
public record ClientSecret(String clientId, String secret) implements TokenDesk.ClientProof {
    /** The client whose id and secret stand in these credentials. */
    public static ClientSecret of(Credentials credentials) {
        return new ClientSecret(credentials.name("client-id", "hub"), credentials.secret("client-secret"));
    }

    @Override
    public Optional<String> fault(Ask ask) {
        String shown = ask.header("Authorization")
                .filter(header -> header.startsWith("Basic "))
                .map(header -> basic(header.substring("Basic ".length())))
                .orElseGet(() -> TokenDesk.field(ask, "client_id") + ":" + TokenDesk.field(ask, "client_secret"));
        return ApiKey.same(shown, clientId + ":" + secret)
                ? Optional.empty()
                : Optional.of("client id or secret is wrong");
    }

    private static String basic(String encoded) {
        try {
            return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    @Override
    public String toString() {
        return "ClientSecret of " + clientId;
    }
}
