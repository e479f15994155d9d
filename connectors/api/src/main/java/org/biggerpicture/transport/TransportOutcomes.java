package org.biggerpicture.transport;

import java.util.Optional;
import org.biggerpicture.ask.Outcome;

/** What each way an exchange can fail means on a receipt: the one place that says so. */
public final class TransportOutcomes {
    private TransportOutcomes() {}

    /**
     * The outcome of an exchange that has no body to be read; empty for a reply whose body has something to say:
     * success, or a status whose meaning is the agency's own (400, 404, 409, 422, 500 with a fault in it).
     */
    public static Optional<Outcome> of(Exchange exchange) {
        return switch (exchange) {
            case Exchange.Reply reply -> ofStatus(reply);
            case Exchange.TimedOut t -> Optional.of(new Outcome.Late());
            case Exchange.Unreachable u -> down("No connection", true);
            case Exchange.CertificateProblem c ->
                down("Its certificate can't be trusted, or it did not take ours", false);
            case Exchange.TooLarge t -> Optional.of(new Outcome.Unreadable("The answer was larger than allowed"));
            case Exchange.Redirected r -> Optional.of(new Outcome.Unreadable("It sent us elsewhere"));
            case Exchange.Garbled g ->
                Optional.of(new Outcome.Unreadable("The answer broke off or could not be unpacked"));
            case Exchange.Unsendable u -> down("The question could not be written", false);
            case Exchange.ForeignHost f -> down("The question would have left its host", false);
            case Exchange.NoCredentials n -> down(n.reason(), false);
        };
    }

    /** The outcome of a status alone, when its body says nothing that can be read. */
    public static Outcome ofUnexplained(int status) {
        return status >= 500
                ? new Outcome.Down("Its system failed", true)
                : status == 404
                        ? new Outcome.Down("The address asked does not exist there", false)
                        : new Outcome.Down("Our request was rejected", false);
    }

    private static Optional<Outcome> ofStatus(Exchange.Reply reply) {
        return switch (reply.status()) {
            case Authentication.UNAUTHENTICATED -> unauthenticated(reply);
            case 403 -> Optional.of(new Outcome.Refused("It refuses to answer this request"));
            case 408 -> Optional.of(new Outcome.Late());
            case 429 -> down("Too many questions just now" + retry(reply), true);
            case 502, 503, 504 -> down("Its system is not available" + retry(reply), true);
            default -> Optional.empty();
        };
    }

    /** An expired token is our fault and mends itself; anything else is the agency declining to know us. */
    private static Optional<Outcome> unauthenticated(Exchange.Reply reply) {
        boolean expired = reply.header("www-authenticate")
                .filter(h -> h.contains("invalid_token"))
                .isPresent();
        return expired
                ? down("The hub's credentials had expired there", true)
                : Optional.of(new Outcome.Refused("It did not accept the hub's credentials"));
    }

    private static String retry(Exchange.Reply reply) {
        return reply.header("retry-after")
                .filter(s -> s.matches("\\d{1,6}"))
                .map(s -> ": it asks us to wait " + s + " seconds")
                .orElse("");
    }

    private static Optional<Outcome> down(String reason, boolean again) {
        return Optional.of(new Outcome.Down(reason, again));
    }
}
