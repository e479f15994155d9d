package org.biggerpicture.record;

/** What a record is about: the first thing an agreement names. Each record type belongs to exactly one. */
public enum Category {
    /** Who the person is: names, birth date, identifiers. */
    IDENTITY,
    /** Where the person lives or lived. */
    ADDRESSES,
    /** The people around the child and how they are related. */
    RELATIONSHIPS,
    /** Which agency works or worked with the child. */
    INVOLVEMENT,
    /** The people who work with the child, and how to ring them. */
    PROFESSIONALS,
    /** Statutory and other plans: child protection, looked after, child in need, education, health and care. */
    PLANS,
    /** Flags and warnings. */
    ALERTS,
    /** What happened, when. */
    EVENTS,
    /** School attendance. */
    ATTENDANCE,
    /** Appointments the child was not brought to. */
    APPOINTMENTS;

    /** The word configuration uses: the constant in lower case. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
