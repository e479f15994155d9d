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

    /** What an agency's log may say of its answer, and which of the portal's outcomes agree with it. */
    public enum Result {
        /** The log does not say. */
        NOT_SAID(Set.of()),
        /** It told something. */
        ANSWERED(Set.of("answered", "incomplete", "unclear-which-person")),
        /** It looked and held nothing. */
        NOTHING_HELD(Set.of("nothing-held")),
        /** It carried the request out; whether it held anything is not said. */
        SUCCEEDED(Set.of("answered", "incomplete", "unclear-which-person", "nothing-held")),
        /** It refused. */
        REFUSED(Set.of("refused", "down")),
        /** It failed. */
        FAILED(Set.of("down", "late", "unreadable", "incomplete"));

        private final Set<String> outcomes;

        Result(Set<String> outcomes) {
            this.outcomes = outcomes;
        }

        boolean agrees(String outcome) {
            return this == NOT_SAID || outcomes.contains(outcome);
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
