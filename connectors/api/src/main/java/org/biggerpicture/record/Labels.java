package org.biggerpicture.record;

import java.util.Set;

/**
 * How the answering agency marked a record. A label must be named by a clause for the record to be shared.
 *
 * @param sensitivities what makes it sensitive; usually nothing
 * @param restrictedPerson whether the source says that the person's whereabouts are protected (PDS confidentiality R
 *     or V, a council's restricted marker): masks location from every source
 */
public record Labels(Set<Sensitivity> sensitivities, boolean restrictedPerson) {
    /** Nothing marked. */
    public static final Labels NONE = new Labels(Set.of(), false);

    public Labels {
        sensitivities = Set.copyOf(sensitivities);
    }
}
