package org.biggerpicture.accesslog.entry;

/**
 * Why somebody looks, and at whom. One enquiry's entries share one value of this. An empty string means that nothing
 * was stated; it is left out of the entry.
 *
 * @param enquiry opaque identifier of the enquiry
 * @param purpose purpose code
 * @param lawfulBasis lawful basis code
 * @param consent consent state code
 * @param caseReference the requester's case reference: a personal field, in the log only as a salted commitment
 * @param subject pseudonym of the child, from {@link org.biggerpicture.accesslog.keys.Pseudonyms}
 * @param agreements hash of the set of agreements in force
 */
public record Grounds(
        String enquiry,
        String purpose,
        String lawfulBasis,
        String consent,
        String caseReference,
        String subject,
        String agreements) {

    /** No grounds: for acts outside any enquiry. */
    public static final Grounds NONE = new Grounds("", "", "", "", "", "", "");

    /** The same grounds about this child. */
    public Grounds about(String subjectPseudonym) {
        return new Grounds(enquiry, purpose, lawfulBasis, consent, caseReference, subjectPseudonym, agreements);
    }
}
