package org.biggerpicture.fhir;

import java.util.Optional;
import java.util.Set;
import org.biggerpicture.ask.IdentifierKind;

/**
 * One step of a trace, taken only if the steps before it found nobody.
 *
 * @param query what is asked
 * @param byNumber the NHS number it asks by, if it does: whoever is found must carry it
 * @param with the kinds of identifier it gives away
 */
record Step(Query query, Optional<String> byNumber, Set<IdentifierKind> with) {
    Step {
        with = Set.copyOf(with);
    }
}
