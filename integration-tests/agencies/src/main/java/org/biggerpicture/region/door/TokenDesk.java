package org.biggerpicture.region.door;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** OAuth 2.0 client credentials (RFC 6749 §4.4): a token at {@code POST /oauth2/token}, then as Bearer. */
public final class TokenDesk implements Gate {
    /** Where tokens are handed out. */
    public static final String PATH = "/oauth2/token";

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final SecureRandom RANDOM = new SecureRandom();
    private final Clock clock;
    private final ClientProof proof;
    private final Supplier<Reply> refusal;
    private final Map<String, Instant> tokens = new ConcurrentHashMap<>();

    /** How a client proves who it is: why not, or empty if it did. */
    @FunctionalInterface
    public interface ClientProof {
        /** The fault found with this token request, if any. */
        Optional<String> fault(Ask ask);
    }

    /** @param refusal the agency's own answer to a request without a good token */
    public TokenDesk(Clock clock, ClientProof proof, Supplier<Reply> refusal) {
        this.clock = clock;
        this.proof = proof;
        this.refusal = refusal;
    }

    @Override
    public Optional<Reply> answer(Ask ask) {
        if (ask.path().equals(PATH)) {
            return Optional.of(token(ask));
        }
        boolean good = ask.header("Authorization")
                .filter(header -> header.startsWith("Bearer "))
                .map(header -> tokens.get(header.substring("Bearer ".length())))
                .filter(end -> clock.instant().isBefore(end))
                .isPresent();
        return good ? Optional.empty() : Optional.of(refusal.get());
    }

    private Reply token(Ask ask) {
        if (!ask.method().equals("POST")) {
            return error(405, "invalid_request", "POST only");
        }
        if (!field(ask, "grant_type").equals("client_credentials")) {
            return error(400, "unsupported_grant_type", "client_credentials only");
        }
        return proof.fault(ask)
                .map(fault -> error(401, "invalid_client", fault))
                .orElseGet(this::fresh);
    }

    private Reply fresh() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        tokens.values().removeIf(end -> !clock.instant().isBefore(end));
        tokens.put(token, clock.instant().plus(LIFE));
        return Reply.json(200, Map.of("access_token", token, "token_type", "Bearer", "expires_in", LIFE.toSeconds()))
                .with("Cache-Control", "no-store");
    }

    static String field(Ask ask, String name) {
        return ask.form().getOrDefault(name, java.util.List.of("")).getFirst();
    }

    private static Reply error(int status, String code, String description) {
        return Reply.json(status, Map.of("error", code, "error_description", description));
    }
}
