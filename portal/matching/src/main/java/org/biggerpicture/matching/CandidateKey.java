package org.biggerpicture.matching;

import java.util.Comparator;
import org.biggerpicture.agency.AgencyId;

/**
 * What decisions call a candidate within one enquiry.
 *
 * @param agency who answered
 * @param localId the agency's own id for the person
 */
public record CandidateKey(AgencyId agency, String localId) implements Comparable<CandidateKey> {
    private static final Comparator<CandidateKey> ORDER =
            Comparator.comparing(CandidateKey::agency).thenComparing(CandidateKey::localId);

    @Override
    public int compareTo(CandidateKey other) {
        return ORDER.compare(this, other);
    }
}
