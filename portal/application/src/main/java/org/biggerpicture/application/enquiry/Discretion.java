package org.biggerpicture.application.enquiry;

import java.util.Optional;
import org.biggerpicture.ask.Outcome;

/**
 * Outcomes without free words. Where an agency's name is withheld to protect a person, the reason an agency or an
 * agreement gives could name the agency, and so the place (design rule 4).
 */
final class Discretion {
    private static final String RING = "Ring the hub's own desk to learn why.";

    private Discretion() {}

    /** The same outcome, in words that name nobody. */
    static Outcome of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered a -> a;
            case Outcome.PartWithheld p -> new Outcome.PartWithheld(Optional.empty());
            case Outcome.Incomplete i -> new Outcome.Incomplete("some of what it holds");
            case Outcome.NothingHeld n -> new Outcome.NothingHeld(n.askedWith(), Optional.empty());
            case Outcome.Refused r -> new Outcome.Refused("It declined. " + RING);
            case Outcome.NotPermitted n -> new Outcome.NotPermitted("No agreement allows asking it. " + RING);
            case Outcome.NotAsked n -> new Outcome.NotAsked("It was not asked this. " + RING);
            case Outcome.Late l -> l;
            case Outcome.Down d -> new Outcome.Down("It could not be reached.", d.worthAskingAgain());
            case Outcome.Unreadable u -> new Outcome.Unreadable("What came could not be used.");
            case Outcome.Unclear u -> new Outcome.Unclear("It knows several people who may be meant.");
        };
    }
}
