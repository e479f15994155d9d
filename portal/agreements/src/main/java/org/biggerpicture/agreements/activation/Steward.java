package org.biggerpicture.agreements.activation;

import org.biggerpicture.agency.OrganisationId;

/**
 * Who proposes or approves a version.
 *
 * @param person their name in their own organisation's directory
 * @param organisation for which they act
 */
public record Steward(String person, OrganisationId organisation) {}
