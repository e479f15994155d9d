package org.biggerpicture.agreements;

import java.util.Set;

/**
 * What else is known of the practitioner at the moment of asking.
 *
 * @param inductions the inductions they have passed
 * @param glassBroken whether they broke the glass for this enquiry and it still stands broken
 */
public record Circumstances(Set<String> inductions, boolean glassBroken) {
    /** Nothing out of the ordinary. */
    public static final Circumstances ORDINARY = new Circumstances(Set.of(), false);

    public Circumstances {
        inductions = Set.copyOf(inductions);
    }
}
