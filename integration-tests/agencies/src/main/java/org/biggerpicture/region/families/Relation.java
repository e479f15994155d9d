package org.biggerpicture.region.families;

import java.util.Locale;
import java.util.Optional;

/** Who somebody is to the child, in the family files' words. Each agency has its own code for each. */
public enum Relation {
    MOTHER,
    FATHER,
    STEP_PARENT,
    PARENTS_PARTNER,
    SIBLING,
    HALF_SIBLING,
    TWIN,
    GRANDPARENT,
    FOSTER_CARER,
    ADOPTER,
    OTHER_ADULT,
    ALLEGED_PERPETRATOR,
    UNKNOWN_MALE,
    OTHER;

    static Optional<Relation> of(String word) {
        try {
            return Optional.of(valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
