package org.biggerpicture.agreements;

import java.util.Set;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.ask.Purpose;
import org.biggerpicture.ask.Role;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.SubjectRelation;

/**
 * What one version of the agreements gives or takes, beside another, to one role for one purpose. A case is one of the
 * combinations of all else (consent, area, age, inductions, labels, how long ago, plan) that some clause of either version
 * tells apart.
 *
 * @param organisation who
 * @param role in which role
 * @param purpose why
 * @param from whose records
 * @param category what they are about
 * @param about whom they are about
 * @param gained the fields shown in some case in which they were not, as agreements write them; {@link #HELD} for that
 *     something is held
 * @param casesGained in how many cases something is shown that was not
 * @param lost the fields no longer shown in some case
 * @param casesLost in how many cases something is no longer shown
 */
public record Effect(
        OrganisationId organisation,
        Role role,
        Purpose purpose,
        AgencyId from,
        Category category,
        SubjectRelation about,
        Set<String> gained,
        long casesGained,
        Set<String> lost,
        long casesLost) {
    /** Stands among the fields for that something is held. */
    public static final String HELD = "that something is held";

    public Effect {
        gained = Set.copyOf(gained);
        lost = Set.copyOf(lost);
    }
}
