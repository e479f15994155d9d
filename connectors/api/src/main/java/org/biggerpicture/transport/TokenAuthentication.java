package org.biggerpicture.transport;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.biggerpicture.connector.Deadline;
import org.biggerpicture.connector.PlainJson;
import org.jspecify.annotations.Nullable;

/**
 * OAuth 2.0 client credentials (RFC 6749 section 4.4). A token is kept in memory until shortly before it expires, and
 * is this agency's alone.
 */
public final class TokenAuthentication implements Authentication {
    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final Duration SHORTEST_LIFE = Duration.ofSeconds(60);
    private static final int OK = 200;

    private final URI tokenAddress;
    private final ClientProof proof;
    private final InstantSource clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Token token;

    private record Token(String value, Instant until) {}

    /**
     * Tokens from one address.
     *
     * @param tokenAddress the agency's token endpoint, on its own host
     * @param proof how we prove to it who we are
     */
    public TokenAuthentication(URI tokenAddress, ClientProof proof, InstantSource clock) {
        this.tokenAddress = tokenAddress;
        this.proof = proof;
        this.clock = clock;
    }

    @Override
    public Proof headers(Road road, Deadline deadline) {
        Token kept = token;
        if (usable(kept)) {
            return bearer(kept);
        }
        if (!taken(deadline)) {
            return new Failed(new Exchange.TimedOut());
        }
        try {
            Token other = token;
            return usable(other) ? bearer(other) : fresh(road, deadline);
        } finally {
            asking.unlock();
        }
    }

    private boolean taken(Deadline deadline) {
        try {
            return asking.tryLock(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void rejected() {
        token = null;
    }

    private boolean usable(@Nullable Token kept) {
        return kept != null && clock.instant().isBefore(kept.until());
    }

    private static Proof bearer(@Nullable Token kept) {
        return kept == null
                ? new Failed(new Exchange.NoCredentials("No token was given"))
                : new Headers(Map.of("Authorization", "Bearer " + kept.value()));
    }

    private Proof fresh(Road road, Deadline deadline) {
        return switch (road.send(request(), deadline)) {
            case Exchange.Reply reply -> taken(reply);
            case Exchange other -> new Failed(other);
        };
    }

    private TransportRequest request() {
        Map<String, String> form = new java.util.TreeMap<>(proof.form(tokenAddress));
        form.put("grant_type", "client_credentials");
        String body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return new TransportRequest(
                "POST",
                tokenAddress,
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Accept", "application/json"),
                Optional.of(body.getBytes(StandardCharsets.UTF_8)));
    }

    private Proof taken(Exchange.Reply reply) {
        if (reply.status() != OK || !(PlainJson.read(reply.body()).orElse(null) instanceof Map<?, ?> answer)) {
            return new Failed(new Exchange.NoCredentials("Its token service did not take our credentials"));
        }
        if (!(answer.get("access_token") instanceof String value)) {
            return new Failed(new Exchange.NoCredentials("Its token service gave no token"));
        }
        Duration life = answer.get("expires_in") instanceof Number seconds
                ? Duration.ofSeconds(seconds.longValue())
                : SHORTEST_LIFE;
        Token fresh = new Token(value, clock.instant().plus(life).minus(SKEW));
        token = fresh;
        return bearer(fresh);
    }
}
