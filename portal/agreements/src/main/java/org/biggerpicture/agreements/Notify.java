package org.biggerpicture.agreements;

/** Who is told that something was looked at: view with notice or without is a property of role and purpose. */
public enum Notify {
    /** The agency whose record was shown. */
    SOURCE_AGENCY,
    /** The child's lead professional. */
    LEAD_PROFESSIONAL
}
