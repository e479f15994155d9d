package org.biggerpicture.matching;

/** What a practitioner decided about a candidate, for this enquiry only. Taking it back is leaving it out. */
public sealed interface Decision {
    /** The candidate decided about. */
    CandidateKey candidate();

    /**
     * This is the child.
     *
     * @param reason in the practitioner's words
     */
    record Confirmed(CandidateKey candidate, String reason) implements Decision {}

    /**
     * This is not the child. It stands, whatever else is answered or confirmed.
     *
     * @param reason in the practitioner's words
     */
    record NotTheSame(CandidateKey candidate, String reason) implements Decision {}
}
