package org.biggerpicture.application.enquiry;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.biggerpicture.agreements.AskPlan;
import org.biggerpicture.agreements.DisclosedAnswer;
import org.biggerpicture.agreements.Disclosure;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.picture.Placard;

/**
 * What is said of one agency: exactly one outcome, and what may be shown if it answered.
 *
 * @param placard what stands over it and whom to ring
 * @param outcome what came of it; where the agency's name is withheld, without the words that could name it
 * @param answer what may be shown; empty when it was not asked
 * @param askedAt when it was asked; empty when it was not
 * @param plan the plan's line for it: why it was or was not asked
 * @param byEmergency the records of which more is shown than without emergency access
 */
public record Tile(
        Placard placard,
        Outcome outcome,
        Optional<DisclosedAnswer> answer,
        Optional<Instant> askedAt,
        Optional<AskPlan.Line> plan,
        Map<Disclosure, ByEmergency> byEmergency) {
    public Tile {
        byEmergency = Map.copyOf(byEmergency);
        outcome = placard.nameWithheld() ? Discretion.of(outcome) : outcome;
    }

    /** A tile that shows nothing by emergency access. */
    public Tile(
            Placard placard,
            Outcome outcome,
            Optional<DisclosedAnswer> answer,
            Optional<Instant> askedAt,
            Optional<AskPlan.Line> plan) {
        this(placard, outcome, answer, askedAt, plan, Map.of());
    }
}
