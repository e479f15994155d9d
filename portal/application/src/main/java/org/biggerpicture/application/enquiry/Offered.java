package org.biggerpicture.application.enquiry;

import java.util.List;
import org.biggerpicture.agreements.Protection;
import org.biggerpicture.matching.CandidateMatch;

/**
 * What the trace brought, as it may be shown.
 *
 * @param agencies one tile for every agency, asked or not
 * @param matches the records that may be the child's, best first, described by what may be shown of them and no more
 * @param protection whether the whereabouts of any of them are protected
 */
public record Offered(List<Tile> agencies, List<CandidateMatch> matches, Protection protection) {
    public Offered {
        agencies = List.copyOf(agencies);
        matches = List.copyOf(matches);
    }
}
