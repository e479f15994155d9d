package org.biggerpicture.accesslog.entry;

/**
 * The person who acts, as their own organisation knows them.
 *
 * @param person identifier at their organisation, not a name
 * @param displayName their name: a personal field, in the log only as a salted commitment
 * @param organisation the organisation they act for
 * @param role the role they act in
 * @param signInStrength how strongly they proved who they are, for example {@code AAL2}
 * @param signInReference opaque reference of the sign-in session
 */
public record Who(
        String person,
        String displayName,
        String organisation,
        String role,
        String signInStrength,
        String signInReference) {

    /** The portal itself, where no person acts: start, stop, a checkpoint that failed. */
    public static Who portal(String hub) {
        return new Who("portal", "", hub, "portal", "", "");
    }
}
