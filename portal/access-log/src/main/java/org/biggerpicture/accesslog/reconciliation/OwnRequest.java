package org.biggerpicture.accesslog.reconciliation;

import java.time.Instant;
import java.util.Set;

/**
 * One request in an agency's own log.
 *
 * @param at when the agency took it
 * @param ask the name the question bore ({@code X-Correlation-ID}); empty if it bore none
 * @param result what the agency answered
 */
public record OwnRequest(Instant at, String ask, Result result) {

    private static final Set<String> TOLD = Set.of("answered", "incomplete", "unclear-which-person");
    private static final Set<String> FAILURES = Set.of("down", "late", "unreadable", "incomplete");

    /** What an agency's log may say of its answer. */
    public enum Result {
        /** The log does not say. */
        NOT_SAID,
        /** It told something. */
        ANSWERED,
        /** It looked and held nothing. */
        NOTHING_HELD,
        /** It carried the request out; whether it held anything is not said. */
        SUCCEEDED,
        /** It refused. */
        REFUSED,
        /** It failed. */
        FAILED;

        /** Whether an outcome, as the portal's log has it, is what this comes to there. */
        boolean agrees(String outcome) {
            return switch (this) {
                case NOT_SAID -> true;
                case ANSWERED -> TOLD.contains(outcome);
                case NOTHING_HELD -> outcome.equals("nothing-held");
                case SUCCEEDED -> TOLD.contains(outcome) || outcome.equals("nothing-held");
                case REFUSED -> outcome.equals("refused") || outcome.equals("down");
                case FAILED -> FAILURES.contains(outcome);
            };
        }

        /** By the status code of HTTP with which the agency answered. */
        static Result ofStatus(int status) {
            return switch (status / 100) {
                case 2 -> SUCCEEDED;
                case 4 -> status == 404 ? NOTHING_HELD : REFUSED;
                default -> FAILED;
            };
        }
    }
}
