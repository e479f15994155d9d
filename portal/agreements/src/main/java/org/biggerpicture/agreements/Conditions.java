package org.biggerpicture.agreements;

import java.util.Optional;
import java.util.Set;
import org.biggerpicture.agency.AreaId;
import org.biggerpicture.ask.ConsentState;

/**
 * What else must hold for a clause to speak. An empty set or optional sets no condition. What is not known fails a
 * permission and does not lift a prohibition.
 *
 * @param consent the states of consent under which it speaks
 * @param areas the areas in which the practitioner works
 * @param ages the child's age in whole years
 * @param lookBack how far back the record may lie
 * @param openPlan whether the agency that answers must hold an open statutory plan for the child
 * @param induction the induction the practitioner must have passed
 */
public record Conditions(
        Set<ConsentState> consent,
        Set<AreaId> areas,
        Optional<Ages> ages,
        Optional<java.time.Period> lookBack,
        boolean openPlan,
        Optional<String> induction) {
    /** No condition. */
    public static final Conditions NONE =
            new Conditions(Set.of(), Set.of(), Optional.empty(), Optional.empty(), false, Optional.empty());

    public Conditions {
        consent = Set.copyOf(consent);
        areas = Set.copyOf(areas);
    }

    /**
     * A span of ages in whole years, both ends included.
     *
     * @param from youngest
     * @param to oldest
     */
    public record Ages(int from, int to) {
        /** Whether every age from one to the other lies within. */
        boolean covers(int youngest, int oldest) {
            return from <= youngest && oldest <= to;
        }

        /** Whether no age from one to the other lies within. */
        boolean excludes(int youngest, int oldest) {
            return oldest < from || youngest > to;
        }
    }
}
