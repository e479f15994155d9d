package org.biggerpicture.agreements;

import java.util.Set;
import org.biggerpicture.agency.AgencyId;
import org.biggerpicture.agency.OrganisationId;
import org.biggerpicture.ask.Purpose;
import org.biggerpicture.ask.Role;
import org.biggerpicture.record.Category;
import org.biggerpicture.record.SubjectRelation;

/**
 * What a clause is about. All of it must hold at once: a clause is atomic.
 *
 * @param to the organisations whose practitioners ask
 * @param roles in which roles they ask
 * @param purposes for which purposes
 * @param from the agency systems that answer
 * @param categories what the records are about
 * @param about whom the records are about
 */
public record Scope(
        Among<OrganisationId> to,
        Among<Role> roles,
        Among<Purpose> purposes,
        Among<AgencyId> from,
        Set<Category> categories,
        Among<SubjectRelation> about) {
    public Scope {
        categories = Set.copyOf(categories);
    }
}
