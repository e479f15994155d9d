package org.biggerpicture.accesslog.review;

import java.time.Instant;
import java.util.Optional;

/** Where the review of a notice stands. The log itself is where it is kept: there is no other store. */
public sealed interface ReviewState {
    /** The fact that names the notice in an entry. */
    String NOTICE = "notice";

    /** The fact that names what a reviewer found. */
    String FINDING = "finding";

    /** The fact that names what came of it. */
    String OUTCOME = "outcome";

    /** The fact by which a review that was left open is taken over from who left it. */
    String TAKEN_OVER = "taken-over";

    /**
     * Nobody has taken it up.
     *
     * @param chased when it was chased last
     */
    record Waiting(Optional<Instant> chased) implements ReviewState {}

    /**
     * Somebody reviews it.
     *
     * @param reviewer who
     * @param since from when
     * @param chased when it was chased last
     */
    record Open(String reviewer, Instant since, Optional<Instant> chased) implements ReviewState {}

    /**
     * It was reviewed.
     *
     * @param reviewer who closed it
     * @param at when
     * @param finding what they found, as a code
     * @param outcome what came of it, as a code
     */
    record Closed(String reviewer, Instant at, String finding, String outcome) implements ReviewState {}

    /** What every review is at first. */
    ReviewState UNTOUCHED = new Waiting(Optional.empty());
}
