package org.biggerpicture.application.enquiry;

import java.util.Optional;
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

    /** The same candidate, said to be the mother where it is. */
    static Candidate of(PersonSought sought, Candidate candidate) {
        PersonIdentity who = candidate.identity();
        boolean hers = sought.expected().isPresent()
                && who.expected().isEmpty()
                && who.born()
                        .filter(b -> b.year() <= sought.expected().orElseThrow().year() - LEAST_YEARS)
                        .isPresent();
        return hers ? new Candidate(candidate.agency(), candidate.localId(), asMother(who)) : candidate;
    }

    /** Whether a record offered for a child not yet born is the mother's own. */
    public static boolean is(PersonSought sought, Candidate candidate) {
        return sought.expected().isPresent()
                && candidate.identity().about().relation() == SubjectRelation.PARENT_OR_CARER;
    }

    private static PersonIdentity asMother(PersonIdentity who) {
        return new PersonIdentity(
                who.ref(),
                new Subject(SubjectRelation.PARENT_OR_CARER, Optional.empty(), Optional.empty()),
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
