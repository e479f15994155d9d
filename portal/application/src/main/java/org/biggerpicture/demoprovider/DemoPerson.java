package org.biggerpicture.demoprovider;

/**
 * One invented person who may sign in to the demonstration.
 *
 * @param id their name in their organisation's directory
 * @param name as colleagues call them
 * @param role what they do, as a code of the role vocabulary
 * @param organisation who employs them
 * @param area where they work
 * @param does their work in words, for the sign-in page
 */
public record DemoPerson(String id, String name, String role, String organisation, String area, String does) {}
