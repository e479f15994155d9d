package org.biggerpicture.record;

import java.util.Optional;

/**
 * A code as the shared language knows it, with the agency's own wording beside it: "serious" means different things
 * to different people, so the local words are never dropped.
 *
 * @param system the code list, for example {@code plan-type} of this model or a published system's address
 * @param code the shared code
 * @param display the shared words for it
 * @param original the agency's own words or code, if different
 */
public record Coded(String system, String code, String display, Optional<String> original) {
    /** A code whose local wording is the shared one. */
    public static Coded of(String system, String code, String display) {
        return new Coded(system, code, display, Optional.empty());
    }
}
