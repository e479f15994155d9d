package org.biggerpicture.application.enquiry;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.biggerpicture.agreements.Agreements;
import org.biggerpicture.agreements.Circumstances;
import org.biggerpicture.agreements.DisclosedAnswer;
import org.biggerpicture.agreements.Protection;
import org.biggerpicture.ask.Answer;
import org.biggerpicture.ask.Ask;
import org.biggerpicture.ask.Enquiry;
import org.biggerpicture.ask.Outcome;
import org.biggerpicture.matching.Candidate;
import org.biggerpicture.record.AgencyRecord;

/**
 * What one agency has told so far, as it could be shown before it is known whose whereabouts are protected: places stay
 * out of it.
 *
 * @param circumstances those in which the agency is asked
 * @param ask any of the questions put to the agency
 */
record Showable(Enquiry enquiry, Agreements agreements, Circumstances circumstances, Ask ask) {
    private static final Outcome.NothingHeld NOTHING = new Outcome.NothingHeld(Set.of(), Optional.empty());

    /** The people it told of, described by what may be shown of them. */
    List<Candidate> candidates(List<AgencyRecord> told) {
        return AsShown.candidates(disclosed(told), Protection.NOT_YET_KNOWN);
    }

    /** Whether anything may be shown, or be said to be held; a mark that protects a person is never left out. */
    boolean any(List<AgencyRecord> told) {
        return disclosed(told).outcome().carriesRecords()
                || told.stream().anyMatch(r -> r.labels().restrictedPerson());
    }

    private DisclosedAnswer disclosed(List<AgencyRecord> told) {
        Answer answer = new Answer(
                ask.agency(), ask.id(), new Outcome.Answered(), told, Instant.EPOCH, Duration.ZERO, Optional.empty());
        return agreements.disclose(
                enquiry, circumstances, new Hers(enquiry.sought()).traced(answer), Protection.NOT_YET_KNOWN, NOTHING);
    }
}
