package org.biggerpicture.matching;

import java.util.Set;
import org.biggerpicture.ask.IdentifierKind;
import org.biggerpicture.ask.PersonSought;

/**
 * One question to an agency on the way from the plainest to the widest.
 *
 * @param sought the person, described with as little as this step needs and changed as its variation says
 * @param variation what was changed
 * @param reason why the step is needed, in words, for the log
 */
public record Step(PersonSought sought, Variation variation, String reason) {
    /** What a step changes in the description. */
    public enum Variation {
        /** Nothing: as given. */
        AS_GIVEN,
        /** Day and month of the birth date exchanged. */
        DAY_MONTH_EXCHANGED,
        /** One part of the family name, to be found in a longer one too where the agency's search can. */
        FAMILY_NAME_PART,
        /** The given name in the place of the family name. */
        NAMES_EXCHANGED,
        /** Names as they sound, where the agency's search can. */
        AS_IT_SOUNDS,
        /** Another of the given names, or an alias, as the name. */
        OTHER_NAME,
        /** About the year of birth only. */
        BIRTH_YEAR
    }

    /** The kinds of identifier the agency learns from it. */
    public Set<IdentifierKind> discloses() {
        return sought.known();
    }
}
