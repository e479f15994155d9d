package org.biggerpicture.application.gather;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.ask.Ask;
import org.biggerpicture.connector.Connector;
import org.biggerpicture.record.AgencyRecord;

/**
 * One agency's part of a gather: the questions put to it rung by rung until nothing is left in doubt. The questions of a
 * rung are put side by side.
 *
 * @param agency who is asked
 * @param rungs the questions, from the plainest rung to the widest; at least one in each
 * @param enough whether what has been told so far makes the next rung needless
 * @param shows whether anything of what has been told may be shown; what may not counts as not told, so that neither
 *     the questions nor the outcome give away that it is held
 * @param connector the agency's own system
 * @param gate how many questions it bears at once, and whether it answers at all
 * @param within how long it has for all of them
 */
public record Branch(
        AgencyId agency,
        List<List<Ask>> rungs,
        Predicate<List<AgencyRecord>> enough,
        Predicate<List<AgencyRecord>> shows,
        Connector connector,
        Gate gate,
        Duration within) {
    /**
     * @throws IllegalArgumentException if there is no question
     */
    public Branch {
        rungs = rungs.stream().map(List::copyOf).toList();
        if (rungs.isEmpty() || rungs.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("A branch asks at least one question on every rung");
        }
    }

    /** The plainest question, which stands for all of them. */
    Ask first() {
        return rungs.getFirst().getFirst();
    }
}
