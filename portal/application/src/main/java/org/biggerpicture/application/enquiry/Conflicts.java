package org.biggerpicture.application.enquiry;

import java.util.List;
import org.biggerpicture.matching.Band;
import org.biggerpicture.matching.CandidateMatch;
import org.biggerpicture.matching.Contradiction;

/**
 * A number that is the same where name and birth date are somebody else's. However unlike the record, that is never passed
 * over: one of the two carries a wrong number. Of a record that is nothing like the child no more is told than that.
 */
public final class Conflicts {
    private Conflicts() {}

    /** The same matches; those that share nothing but the number are told as a count. */
    static List<CandidateMatch> told(List<CandidateMatch> matches) {
        return matches.stream()
                .map(m -> m.band() == Band.NONE && is(m) ? Rebanded.toCount(m) : m)
                .toList();
    }

    /** Whether a record carries the sought child's number and is somebody else's. */
    public static boolean is(CandidateMatch match) {
        return match.contradictions().stream().anyMatch(Contradiction.IdentifierConflict.class::isInstance);
    }
}
