package org.biggerpicture.matching;

import java.util.List;

/**
 * Candidates of different agencies that seem to be one person.
 *
 * @param members the candidates, best first
 * @param standing what a person has to do with it
 */
public record Group(List<CandidateMatch> members, Standing standing) {
    /** What a person has to do with a group. */
    public enum Standing {
        /** Every member was confirmed by a practitioner or may stand selected beside those that were. */
        CONFIRMED,
        /** Every member may stand selected already; one click from "not this child". */
        PRESELECTED,
        /** For a person to decide. */
        PROPOSED,
        /** Decided not to be the child. */
        NOT_THE_SAME
    }

    public Group {
        members = List.copyOf(members);
    }
}
