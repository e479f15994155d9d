package org.biggerpicture.agreements.activation;

import java.time.Instant;
import java.util.List;
import org.biggerpicture.agreements.stewardship.VersionDifference;

/** What comes of proposing or approving. */
public sealed interface Step {
    /**
     * It waits for a steward of another organisation.
     *
     * @param proposal what waits
     * @param difference what it would change
     */
    record Waits(Proposal proposal, VersionDifference difference) implements Step {}

    /**
     * It runs from the next question on.
     *
     * @param proposal what was proposed
     * @param approvedBy who approved it
     * @param at when
     * @param difference what it changes: for the access log, with the hash
     */
    record Activated(Proposal proposal, Steward approvedBy, Instant at, VersionDifference difference) implements Step {}

    /**
     * It goes no further.
     *
     * @param reasons why, each in words
     */
    record Stopped(List<String> reasons) implements Step {
        public Stopped {
            reasons = List.copyOf(reasons);
        }
    }
}
