package org.biggerpicture.record;

import java.util.Optional;

/**
 * The person a record is about.
 *
 * @param relation how the person stands to the child asked about
 * @param personId the agency's own id for the person, if it gives one
 * @param name the person's name as recorded there, if given
 */
public record Subject(SubjectRelation relation, Optional<String> personId, Optional<PersonName> name) {
    /** The child asked about, unnamed. */
    public static final Subject CHILD = new Subject(SubjectRelation.CHILD, Optional.empty(), Optional.empty());
}
