package org.biggerpicture.record;

/** Why a record needs a clause that names it (after HL7 v3 sensitivity codes and this field's own). */
public enum Sensitivity {
    /** Sexual and reproductive health (SEX, STD, HIV). */
    SEXUAL_HEALTH,
    /** Mental health (MH). */
    MENTAL_HEALTH,
    /** Alcohol and drugs (SUD). */
    SUBSTANCE_USE,
    /** Adoption: identities before and after must not be linked. */
    ADOPTION,
    /** Witness protection. */
    WITNESS_PROTECTION,
    /** About someone other than the child and family. */
    THIRD_PARTY,
    /** A police operation under way. */
    LIVE_OPERATION,
    /** Would reveal where someone is (LOCIS). */
    LOCATION,
    /** Legally privileged or sealed by a court. */
    SEALED,
    /** The agency considers disclosure more detrimental to the child than not (Children Act 2004 s.16LA). */
    MORE_DETRIMENTAL
}
