package org.biggerpicture.agency;

/** What sort of partner an agency is (Working Together to Safeguard Children 2023, chapter 2). */
public enum AgencyKind {
    /** Children's social care of a council. */
    CHILDRENS_SOCIAL_CARE,
    /** Early help and family support. */
    EARLY_HELP,
    /** Schools, colleges and childcare. */
    EDUCATION,
    /** Hospitals, community health, general practice. */
    HEALTH,
    /** The national demographics service: who a person is, not what was done. */
    DEMOGRAPHICS,
    /** Ambulance and urgent care. */
    AMBULANCE,
    /** A police force. */
    POLICE,
    /** Housing providers and homelessness teams. */
    HOUSING,
    /** Youth justice teams. */
    YOUTH_JUSTICE,
    /** Probation. */
    PROBATION,
    /** Voluntary organisations. */
    VOLUNTARY,
    /** Any other partner. */
    OTHER
}
