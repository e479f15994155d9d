package org.biggerpicture.ask;

import org.biggerpicture.agency.AreaId;
import org.biggerpicture.agency.OrganisationId;

/**
 * The practitioner who asks, as their organisation's sign-in asserts them.
 *
 * @param person their name in their own organisation's directory; stable, unique there
 * @param name as colleagues call them
 * @param organisation who employs them
 * @param role what they do there, in the role they signed in with
 * @param area the area they work in
 */
public record Requester(String person, String name, OrganisationId organisation, Role role, AreaId area) {}
