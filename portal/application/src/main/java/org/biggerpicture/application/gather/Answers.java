package org.biggerpicture.application.gather;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.biggerpicture.ask.Answer;
import org.biggerpicture.ask.Ask;
import org.biggerpicture.ask.Outcome;

/** Makes the answers that no agency gave: late, not reached, not asked. */
record Answers(InstantSource clock) {
    /** An answer without a question having left. */
    Answer unasked(Ask ask, Outcome outcome) {
        return new Answer(ask.agency(), ask.id(), outcome, List.of(), clock.instant(), Duration.ZERO, Optional.empty());
    }

    /** An answer for a question that left at this moment and brought nothing back. */
    Answer without(Ask ask, Outcome outcome, Instant askedAt) {
        return new Answer(
                ask.agency(),
                ask.id(),
                outcome,
                List.of(),
                askedAt,
                Duration.between(askedAt, clock.instant()),
                Optional.empty());
    }
}
