package org.biggerpicture.matching;

import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.record.PersonIdentity;

/**
 * One person an agency answered with.
 *
 * @param agency who answered
 * @param localId the agency's own id for the person
 * @param identity who the agency says it is
 */
public record Candidate(AgencyId agency, String localId, PersonIdentity identity) {
    /** The candidate an identity record stands for, named by the record's own reference. */
    public static Candidate of(PersonIdentity identity) {
        return new Candidate(identity.ref().agency(), identity.ref().localId(), identity);
    }

    /** What decisions and groups call it. */
    public CandidateKey key() {
        return new CandidateKey(agency, localId);
    }

    /** Whether the source says that the person's whereabouts are protected. */
    public boolean restricted() {
        return identity.labels().restrictedPerson();
    }
}
