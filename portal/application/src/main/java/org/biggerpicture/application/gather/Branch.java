package org.biggerpicture.application.gather;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.ask.Ask;
import org.biggerpicture.connector.Connector;
import org.biggerpicture.record.AgencyRecord;

/**
 * One agency's part of a gather: the questions put to it one after the other until one of them leaves no doubt.
 *
 * @param agency who is asked
 * @param asks the questions, from the plainest to the widest; at least one
 * @param enough whether what has been told so far makes the next question needless
 * @param connector the agency's own system
 * @param gate how many questions it bears at once, and whether it answers at all
 * @param within how long it has for all of them
 */
public record Branch(
        AgencyId agency,
        List<Ask> asks,
        Predicate<List<AgencyRecord>> enough,
        Connector connector,
        Gate gate,
        Duration within) {
    /**
     * @throws IllegalArgumentException if there is no question
     */
    public Branch {
        asks = List.copyOf(asks);
        if (asks.isEmpty()) {
            throw new IllegalArgumentException("A branch asks at least one question");
        }
    }
}
