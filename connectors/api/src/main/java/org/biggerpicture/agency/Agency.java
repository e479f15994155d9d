package org.biggerpicture.agency;

import java.util.Optional;
import java.util.Set;
import org.biggerpicture.record.Category;

/**
 * One agency system that may be asked, as its folder under {@code config/agencies} describes it.
 *
 * @param id its name in configuration
 * @param name as people call it
 * @param organisation the body that answers for it and signs agreements
 * @param kind what sort of partner it is
 * @param area the area it serves; empty for a national or regional one
 * @param contact whom to ring
 * @param holds the categories it is a plausible holder of
 * @param connected whether it can be asked; an agency that is not connected is still named on every receipt
 */
public record Agency(
        AgencyId id,
        String name,
        OrganisationId organisation,
        AgencyKind kind,
        Optional<AreaId> area,
        Contact contact,
        Set<Category> holds,
        boolean connected) {
    public Agency {
        holds = Set.copyOf(holds);
    }
}
