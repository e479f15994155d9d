package org.biggerpicture.application.enquiry;

import org.biggerpicture.ask.PersonSought;
import org.biggerpicture.matching.Candidate;
import org.biggerpicture.record.PersonIdentity;
import org.biggerpicture.record.Subject;
import org.biggerpicture.record.SubjectRelation;

/**
 * Whose record it is when an unborn child is looked for: agencies that know no child of that name answer with the mother,
 * who was described to them. Hers is offered as hers and compared with her.
 */
public final class Mother {
    /** Nobody younger is taken for a mother: such a record may be the child's own, with a wrong date. */
    private static final int LEAST_YEARS = 10;

    private Mother() {}

    /** Whether an agency's record is of somebody who may be the mother of the unborn child sought. */
    static boolean is(PersonSought sought, PersonIdentity who) {
        return who.expected().isEmpty()
                && sought.expected()
                        .flatMap(expected -> who.born().filter(born -> born.year() <= expected.year() - LEAST_YEARS))
                        .isPresent();
    }

    /** Whether a record offered for a child not yet born is the mother's own. */
    public static boolean is(PersonSought sought, Candidate candidate) {
        return sought.expected().isPresent()
                && candidate.identity().about().relation() == SubjectRelation.PARENT_OR_CARER;
    }

    /** The same person, in another relation to the child sought. */
    static PersonIdentity identity(PersonIdentity who, Subject about) {
        return new PersonIdentity(
                who.ref(),
                about,
                who.labels(),
                who.names(),
                who.born(),
                who.expected(),
                who.sex(),
                who.identifiers(),
                who.addresses(),
                who.birthOrder(),
                who.ethnicity(),
                who.language(),
                who.died(),
                who.mother());
    }
}
